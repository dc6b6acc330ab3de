// A page as a picture, with marks where a record stands: zoom, turn, keys; from a mark back to the sentence.

const SCALES = [1, 1.5, 3]; // pixels to a point, so that ever other picture need not be painted
const ZOOMS = [1, 1.5, 2, 3, 4];

/** Shows the pages within an element that just came. */
export function showPages(within, back) {
  within.querySelectorAll('.sheet').forEach(sheet => show(sheet, back));
}

function show(sheet, back) {
  const state = {zoom: 0, turned: 0, size: null};
  const image = sheet.querySelector('img');
  image.addEventListener('load', () => {
    state.size ??= {width: image.naturalWidth / state.scale, height: image.naturalHeight / state.scale};
    place(sheet, state);
    reveal(sheet);
  });
  image.addEventListener('error', () => {
    sheet.querySelector('.window').hidden = true;
    sheet.querySelector('[data-failed]').hidden = false;
  });
  load(sheet, state);
  const zoom = by => {
    state.zoom = Math.max(0, Math.min(ZOOMS.length - 1, state.zoom + by));
    load(sheet, state);
    place(sheet, state);
    reveal(sheet);
  };
  const turn = () => {
    state.turned = (state.turned + 90) % 360;
    place(sheet, state);
    reveal(sheet);
  };
  sheet.addEventListener('click', event => {
    const mark = event.target.closest('.mark');
    if (event.target.closest('[data-zoom]')) {
      zoom(event.target.closest('[data-zoom]').dataset.zoom === 'in' ? 1 : -1);
    } else if (event.target.closest('[data-turn]')) {
      turn();
    } else if (mark) {
      back(mark.dataset.side);
    }
  });
  sheet.querySelector('.window').addEventListener('keydown', event => {
    const act = {'+': () => zoom(1), '=': () => zoom(1), '-': () => zoom(-1), r: turn, Enter: () => back(sheet.querySelector('.mark')?.dataset.side)}[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (event.key.startsWith('Arrow')) {
      event.stopPropagation(); // scrolls the page, and is no step to the next sentence
    }
  });
}

/** A picture as fine as the zoom needs. */
function load(sheet, state) {
  const needed = ZOOMS[state.zoom] * Math.min(2, devicePixelRatio) * 0.75;
  state.scale = SCALES.find(scale => scale >= needed) ?? SCALES[SCALES.length - 1];
  const image = sheet.querySelector('img');
  const address = sheet.dataset.picture + state.scale;
  if (image.getAttribute('src') !== address) {
    image.src = address;
  }
}

/** Marks stand in shares of the page, so that they grow with it. */
function place(sheet, state) {
  if (!state.size) {
    return;
  }
  const paper = sheet.querySelector('.paper');
  const upright = state.turned % 180 === 0;
  const ratio = state.size.height / state.size.width;
  const width = sheet.querySelector('.window').clientWidth * ZOOMS[state.zoom] / (upright ? 1 : ratio);
  paper.style.width = `${width}px`;
  paper.style.height = `${width * ratio}px`;
  paper.style.transform = `rotate(${state.turned}deg)`;
  // A turned box keeps the place of the upright one; it is moved back into the window.
  const shift = upright ? 0 : (width * ratio - width) / 2;
  paper.style.marginLeft = `${shift}px`;
  paper.style.marginTop = `${-shift}px`;
  for (const mark of sheet.querySelectorAll('.mark')) {
    mark.style.left = `${100 * mark.dataset.x / state.size.width}%`;
    mark.style.top = `${100 * mark.dataset.y / state.size.height}%`;
    mark.style.width = `${100 * mark.dataset.width / state.size.width}%`;
    mark.style.height = `${100 * mark.dataset.height / state.size.height}%`;
  }
}

/** The first mark in the middle of the window. */
function reveal(sheet) {
  const frame = sheet.querySelector('.window');
  const mark = sheet.querySelector('.mark');
  if (mark) {
    const [at, outer] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollTop += at.top - outer.top - (outer.height - at.height) / 2;
    frame.scrollLeft += at.left - outer.left - 24;
  }
}
