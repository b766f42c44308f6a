/** What measures inside the page, by the page's own clock and frames. */
export interface PageMeasures {
  /**
   * Milliseconds from the next event of a type (its `timeStamp`, when the system had it) until the last change that followed in
   * what `selector` finds was painted; null when nothing changed. Ends when nothing more changes.
   */
  next(type: 'keydown' | 'click', selector: string): Promise<number | null>
  /** Scrolls what `selector` finds by `step` pixels a frame; the milliseconds between the frames. */
  scroll(selector: string, options: { milliseconds: number; step: number }): Promise<number[]>
  /** Lays a scroller as large as what `selector` finds over it, with nothing to paint in it but one colour. Returns its selector. */
  coverWithEmpty(selector: string): string
  uncover(): void
}

declare global {
  var measures: PageMeasures
  var nextMeasure: Promise<number | null>
}

/** Runs in the page, so it knows nothing of what stands outside of it. */
export function installMeasures(): void {
  /** After a change the page is quiet when this long nothing else has changed. */
  const quietMs = 250
  const longestMs = 2_000

  function find(selector: string): Element {
    const element = document.querySelector(selector)
    if (element === null) throw new Error(`There is no ${selector}.`)
    return element
  }

  /** When the frame that shows what has just changed was painted: a message is read after the frame it is sent in. */
  function painted(): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })
  }

  const coverId = 'empty-scroller'
  globalThis.measures = {
    next: (type, selector) =>
      new Promise((resolve) => {
        let begun: number | undefined
        let last: number | null = null
        let timer: ReturnType<typeof setTimeout> | undefined
        const end = () => {
          observer.disconnect()
          clearTimeout(longest)
          resolve(last === null || begun === undefined ? null : last - begun)
        }
        const longest = setTimeout(end, longestMs)
        const observer = new MutationObserver(() => {
          if (begun === undefined) return
          void painted().then((at) => {
            last = at
            clearTimeout(timer)
            timer = setTimeout(end, quietMs)
          })
        })
        observer.observe(find(selector), {
          childList: true,
          characterData: true,
          attributes: true,
          subtree: true,
        })
        window.addEventListener(
          type,
          (event) => {
            begun = event.timeStamp
          },
          { capture: true, once: true },
        )
      }),
    scroll: (selector, { milliseconds, step }) =>
      new Promise((resolve) => {
        const scroller = find(selector)
        const gaps: number[] = []
        let direction = 1
        let begun: number | undefined
        let before: number | undefined
        const move = (now: number) => {
          begun ??= now
          if (before !== undefined) gaps.push(now - before)
          before = now
          const { scrollTop, scrollHeight, clientHeight } = scroller
          if (scrollTop + step + clientHeight > scrollHeight) direction = -1
          if (scrollTop - step < 0) direction = 1
          scroller.scrollTop += direction * step
          if (now - begun < milliseconds) requestAnimationFrame(move)
          else resolve(gaps)
        }
        requestAnimationFrame(move)
      }),
    coverWithEmpty: (selector) => {
      const { left, top, width, height } = find(selector).getBoundingClientRect()
      const cover = document.createElement('div')
      cover.id = coverId
      const place = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`
      cover.style.cssText = `position: fixed; z-index: 1000; overflow: auto; background: gray; ${place}`
      const content = document.createElement('div')
      content.style.height = '1000000px'
      cover.append(content)
      document.body.append(cover)
      return `#${coverId}`
    },
    uncover: () => document.getElementById(coverId)?.remove(),
  }
}
