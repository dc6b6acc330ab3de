// What drawings share: the colours and the type of the page, one canvas a figure that follows its size, and all of them anew
// when the page shows other results or another theme.

let endings = [];

/** The colour of a custom property, as a canvas takes it. */
export function colour(name) {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** The style of words in a drawing. */
export const type = () => ({color: colour('--soft'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12});

/** The line of an axis, or across a drawing. */
export const line = () => ({lineStyle: {color: colour('--line')}});

/** What shows at the pointer. */
export const tooltip = formatter => ({trigger: 'item', renderMode: 'richText', backgroundColor: colour('--raised'), borderColor: colour('--line'),
  textStyle: {...type(), color: colour('--ink')}, formatter});

/** A chart in that element, which it leaves with everything else that was drawn. */
export function chart(element, options) {
  const drawn = echarts.init(element, null, {renderer: 'canvas'});
  drawn.setOption(options);
  const observer = new ResizeObserver(() => drawn.resize());
  observer.observe(element);
  endings.push(() => {
    observer.disconnect();
    drawn.dispose();
  });
  return drawn;
}

/** Draws each element that the selector finds, now and whenever it has to be done again. */
export function drawEach(selector, draw) {
  const all = () => {
    endings.forEach(end => end());
    endings = [];
    document.querySelectorAll(selector).forEach(draw);
  };
  all();
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id === 'results') {
      all();
    }
  });
  document.documentElement.addEventListener('themechange', all);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
}
