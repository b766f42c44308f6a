export const appearance = {
  theme: {
    title: 'Theme',
    about: 'Light, dark, or as your system is just now. It holds for the unlock screen too.',
    choices: { system: 'System', light: 'Light', dark: 'Dark' },
  },
  textSize: {
    title: 'Text size',
    label: 'Size of the text',
    about: 'Text, rows and buttons grow together.',
    zoom: (zoomIn: string, zoomOut: string, reset: string) =>
      `Everything, pictures included, is zoomed by ${zoomIn} and ${zoomOut}; ${reset} is back to the usual.`,
    choice: (pixels: number) => `${pixels} px`,
    usual: (pixels: number) => `${pixels} px, the usual`,
  },
  motion: {
    title: 'Reduce motion',
    about: 'Nothing slides or fades. Where your system asks for that, it holds anyway.',
  },
  tray: {
    title: 'Icon in the tray',
    about: 'Tells whether the vault is locked, and finds or locks with two clicks, wherever you are.',
    noPlace: 'Some Linux desktops have no place for it; nothing is missing then.',
  },
  closeToTray: {
    title: 'Keep running when the window is closed',
    about:
      'The vault is locked all the same. The icon in the tray opens the window again, and so does starting the app.',
    needsTray: 'Turn the icon in the tray on first: it is the way back to the window.',
  },
}
