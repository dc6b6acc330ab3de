// Draws the lists of links in `figure[data-chart]` as bars; a bar leads where its link leads. The list stays for keyboards
// and screen readers, and is all there is without this script.

const BAR = 26;
const HEIGHT = 260;
let drawings = [];

function colour(name) {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function short(text, most) {
  return [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;
}

const counted = value => value.toLocaleString(document.documentElement.lang);

function options(labels, counts, upright) {
  const soft = colour('--soft');
  const text = {color: soft, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12};
  const names = {
    type: 'category', data: labels, inverse: !upright, axisTick: {show: false}, axisLine: {lineStyle: {color: colour('--line')}},
    axisLabel: {...text, interval: upright ? 'auto' : 0, formatter: name => short(name, upright ? 24 : 18)},
  };
  const sizes = {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: colour('--line')}}, axisLabel: {...text, show: upright}};
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    aria: {enabled: false},
    grid: {left: 4, right: upright ? 8 : 48, top: upright ? 20 : 4, bottom: 4, containLabel: true},
    xAxis: upright ? names : {...sizes, splitLine: {show: false}},
    yAxis: upright ? sizes : names,
    tooltip: {trigger: 'item', renderMode: 'richText', backgroundColor: colour('--raised'), borderColor: colour('--line'),
      textStyle: {...text, color: colour('--ink')}, formatter: ({name, value}) => `${name}  ${counted(value)}`},
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
  const chart = echarts.init(drawing, null, {renderer: 'canvas'});
  chart.setOption(options(links.map(link => link.querySelector('bdi').textContent), links.map(link => Number(link.dataset.count)), upright));
  chart.on('click', ({dataIndex}) => links[dataIndex].click());
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(drawing);
  drawings.push(() => {
    observer.disconnect();
    chart.dispose();
  });
}

function drawAll() {
  drawings.forEach(end => end());
  drawings = [];
  document.querySelectorAll('figure[data-chart]').forEach(draw);
}

drawAll();
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id === 'results') {
    drawAll();
  }
});
document.documentElement.addEventListener('themechange', drawAll);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
