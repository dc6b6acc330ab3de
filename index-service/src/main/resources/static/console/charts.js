// Draws the lists of links in `figure[data-chart]` as bars; a bar leads where its link leads. The list stays for keyboards
// and screen readers, and is all there is without this script.

import {chart, colour, drawEach, line, tooltip, type} from './drawing.js';

const BAR = 26;
const HEIGHT = 260;

function short(text, most) {
  return [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;
}

const counted = value => value.toLocaleString(document.documentElement.lang);

function options(labels, counts, upright) {
  const text = type();
  const names = {
    type: 'category', data: labels, inverse: !upright, axisTick: {show: false}, axisLine: line(),
    axisLabel: {...text, interval: upright ? 'auto' : 0, formatter: name => short(name, upright ? 24 : 18)},
  };
  const sizes = {type: 'value', minInterval: 1, splitLine: line(), axisLabel: {...text, show: upright}};
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    aria: {enabled: false},
    grid: {left: 4, right: upright ? 8 : 48, top: upright ? 20 : 4, bottom: 4, containLabel: true},
    xAxis: upright ? names : {...sizes, splitLine: {show: false}},
    yAxis: upright ? sizes : names,
    tooltip: tooltip(({name, value}) => `${name}  ${counted(value)}`),
    series: [{
      type: 'bar', data: counts, barMaxWidth: upright ? 48 : 16, barMinHeight: 2, cursor: 'pointer',
      itemStyle: {color: colour('--figure'), borderRadius: upright ? [3, 3, 0, 0] : [0, 3, 3, 0]},
      emphasis: {itemStyle: {color: colour('--link')}},
      label: {show: !upright, position: 'right', ...text, formatter: ({value}) => counted(value)},
    }],
  };
}

function draw(figure) {
  const links = [...figure.querySelectorAll('.drawable a')];
  const upright = figure.dataset.chart === 'columns';
  const drawing = document.createElement('div');
  drawing.className = 'drawing';
  drawing.setAttribute('aria-hidden', 'true');
  drawing.style.height = `${upright ? HEIGHT : Math.max(120, links.length * BAR + 12)}px`;
  figure.querySelector('.drawing')?.remove();
  figure.querySelector('figcaption').after(drawing);
  figure.classList.add('drawn');
  const drawn = chart(drawing, options(links.map(link => link.querySelector('bdi').textContent), links.map(link => Number(link.dataset.count)), upright));
  drawn.on('click', ({dataIndex}) => links[dataIndex].click());
}

drawEach('figure[data-chart]', draw);
