/** The language, as a BCP 47 tag: by it numbers, dates and plurals are written. */
export const locale: string = 'en-GB'
