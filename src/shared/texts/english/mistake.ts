/** Stands in for the interface when it cannot be drawn. */
export const mistake = {
  title: 'Latchkey cannot show this',
  text: 'This is a mistake in Latchkey, and nothing in your vault has changed. Start over to go on.',
  startOver: 'Start over',
}
