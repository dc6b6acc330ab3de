// Draws the series of `figure[data-lines]`: a line of results for each place, targets as marks. The table beneath says the
// same, and is all there is without this script.

import {chart, colour, drawEach, line, tooltip, type} from './drawing.js';

const COLOURS = ['--figure', '--entity', '--warn', '--seal', '--good', '--link'];
const VERDICTS = {met: '--good', within: '--warn', missed: '--bad'};

function series(lines, periods, word) {
  return lines.flatMap((place, at) => {
    const own = colour(COLOURS[at % COLOURS.length]);
    const values = role => periods.map(period => place.dots.find(dot => dot.period === period && dot.role === role));
    const results = values('result');
    const targets = values('target');
    const drawn = [{
      name: place.name, type: 'line', connectNulls: true, symbolSize: 7, itemStyle: {color: own}, lineStyle: {color: own},
      data: results.map(dot => dot ? {value: dot.value, amount: dot.amount} : null),
    }];
    if (targets.some(Boolean)) {
      drawn.push({
        name: `${place.name} ${word}`.trim(), type: 'line', lineStyle: {width: 0}, symbol: 'diamond', symbolSize: 12,
        data: targets.map(dot => dot ? {value: dot.value, amount: dot.amount, itemStyle: {color: 'transparent', borderWidth: 2, borderColor: colour(VERDICTS[dot.verdict] ?? '--soft')}} : null),
      });
    }
    return drawn;
  });
}

function draw(figure) {
  const single = dot => !dot.period.includes('–'); // what is of several years has no place on an axis of single ones
  const lines = JSON.parse(figure.dataset.lines).map(place => ({...place, dots: place.dots.filter(single)})).filter(place => place.dots.length > 0);
  const periods = [...new Set(lines.flatMap(place => place.dots.map(dot => dot.period)))].sort();
  if (periods.length < 2) {
    figure.replaceChildren(); // a line of one point shows nothing that the table does not
    return;
  }
  const text = type();
  const drawing = document.createElement('div');
  drawing.style.height = '100%';
  figure.replaceChildren(drawing);
  const compact = new Intl.NumberFormat(document.documentElement.lang, {notation: 'compact', maximumFractionDigits: 2});
  chart(drawing, {
    animation: false,
    grid: {left: 4, right: 16, top: lines.length > 1 ? 36 : 16, bottom: 4, containLabel: true},
    legend: {show: lines.length > 1, textStyle: text, top: 0},
    tooltip: tooltip(({seriesName, name, data}) => `${seriesName}  ${name}  ${data?.amount ?? ''}`),
    xAxis: {type: 'category', data: periods, axisLabel: text, axisLine: line()},
    yAxis: {type: 'value', scale: true, axisLabel: {...text, formatter: value => compact.format(value)}, splitLine: line()},
    series: series(lines, periods, figure.dataset.target),
  });
}

drawEach('figure[data-lines]', draw);
