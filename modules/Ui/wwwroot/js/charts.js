// Draws every <figure data-chart> from the JSON that the server wrote, with one function per kind. The table stays below it.
(() => {
  const font = 'Inter Variable, system-ui, sans-serif';
  const theme = document.documentElement.dataset.bsTheme;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  // Custom properties contain light-dark(…); reading the computed color of an element resolves it.
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const resolveColor = name => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };

  const palette = () => ({
    text: resolveColor('--tblr-body-color'),
    quiet: resolveColor('--tblr-secondary'),
    line: resolveColor('--tblr-border-color'),
    surface: resolveColor('--tblr-body-bg'),
    series: [resolveColor('--org'), resolveColor('--fun'), resolveColor('--per')],
    none: resolveColor('--none'),
    isDark: theme === 'dark' || (theme === 'system' && dark.matches),
  });

  const percent = value => `${new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 }).format(value * 100)} %`;
  const number = value => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(value);
  const axisText = data => (data.percent ? percent : number);
  const isNarrow = el => el.clientWidth < 520;

  const nameAxis = (names, c, el) => ({
    type: 'category', data: names, inverse: true,
    axisLine: { show: false }, axisTick: { show: false },
    axisLabel: { color: c.text, fontSize: 12, width: isNarrow(el) ? 105 : 210, overflow: 'break', lineHeight: 15 },
  });
  const valueAxis = (data, c, el) => ({
    type: 'value', min: 0, max: data.percent ? 1 : null, interval: data.percent ? (isNarrow(el) ? 0.5 : 0.25) : null, splitNumber: 4,
    axisLabel: { color: c.quiet, fontSize: 11, formatter: axisText(data) },
    splitLine: { lineStyle: { color: c.line } },
  });
  const grid = (right = 16) => ({ left: 4, right, top: 10, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' });

  const whiskers = (intervals, c) => ({
    type: 'custom', silent: true, z: 5, data: intervals.map((pair, index) => pair && [index, ...pair]).filter(Boolean),
    renderItem: (_, api) => {
      const [x1, y] = api.coord([api.value(1), api.value(0)]);
      const [x2] = api.coord([api.value(2), api.value(0)]);
      const stroke = (xa, ya, xb, yb) => ({ type: 'line', shape: { x1: xa, y1: ya, x2: xb, y2: yb }, style: { stroke: c.text, lineWidth: 1.2 } });
      return { type: 'group', children: [stroke(x1, y, x2, y), stroke(x1, y - 4, x1, y + 4), stroke(x2, y - 4, x2, y + 4)] };
    },
  });

  const kinds = {
    bars: (data, c, el) => {
      const text = index => data.bases[index] === null || isNarrow(el) ? data.texts[index] : `${data.texts[index]}  (${data.bases[index]})`;
      return { height: 34 * data.names.length + 40, option: {
        grid: grid(isNarrow(el) ? 60 : 120),
        xAxis: valueAxis(data, c, el),
        yAxis: nameAxis(data.names, c, el),
        series: [
          {
            type: 'bar', barMaxWidth: 16, itemStyle: { color: c.series[0], borderRadius: [0, 3, 3, 0] },
            // The value follows the bar, or its interval if that extends further.
            data: data.values.map((value, index) => ({ value: value ?? 0, label: { show: !data.intervals[index], position: 'right', color: value === null ? c.quiet : c.text, formatter: text(index) } })),
          },
          whiskers(data.intervals, c),
          {
            type: 'scatter', symbolSize: 0.1, silent: true,
            data: data.intervals.map((pair, index) => pair && { value: [pair[1], index], label: { show: true, position: 'right', distance: 8, color: c.text, formatter: text(index) } }).filter(Boolean),
          },
        ],
      } };
    },

    lines: (data, c, el) => ({
      height: 280,
      option: {
        grid: grid(isNarrow(el) ? 80 : 140),
        xAxis: { type: 'category', data: data.names, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.quiet, fontSize: 11 } },
        yAxis: { ...valueAxis(data, c, el), max: null },
        series: data.lines.flatMap((line, index) => {
          const paint = c.series[index % c.series.length];
          const band = line.low.some(low => low !== null) ? [
            { type: 'line', stack: `band${index}`, data: line.low, symbol: 'none', silent: true, lineStyle: { opacity: 0 } },
            { type: 'line', stack: `band${index}`, data: line.high.map((high, i) => high === null ? null : high - line.low[i]), symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle: { color: paint, opacity: 0.12 } },
          ] : [];
          return [...band, {
            type: 'line', name: line.name, data: line.values, symbol: 'circle', symbolSize: 6, lineStyle: { width: 2, color: paint }, itemStyle: { color: paint },
            endLabel: { show: true, color: paint, fontWeight: 600, lineHeight: 14, width: isNarrow(el) ? 70 : 130, overflow: 'break', formatter: `${line.name}` },
          }];
        }),
      },
    }),

    likert: (data, c, el) => {
      const middle = (data.answers.length - 1) / 2;
      const mix = (paint, share) => `color-mix(in srgb, ${paint} ${share}%, ${c.surface})`;
      const paint = index => index === middle ? mix(c.none, 45)
        : index < middle ? mix(c.series[2], 45 + 55 * (middle - index) / middle)
        : mix(c.series[1], 45 + 55 * (index - middle) / middle);
      // A bar starts where the answers to its left end; the middle answer is centered on zero.
      const starts = data.shares.map(shares => shares && -shares.slice(0, Math.floor(middle)).reduce((sum, share) => sum + share, 0) - (Number.isInteger(middle) ? shares[middle] / 2 : 0));
      const segments = data.shares.flatMap((shares, row) => {
        let from = starts[row];
        return (shares ?? []).map((share, answer) => ({ value: [row, from, from += share, answer] }));
      });
      return {
        height: 40 * data.names.length + 70,
        option: {
          grid: { ...grid(16), top: 44 },
          legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: c.text, fontSize: 12 }, selectedMode: false, data: data.answers.map((name, index) => ({ name, itemStyle: { color: paint(index) } })) },
          xAxis: { type: 'value', min: -1, max: 1, interval: isNarrow(el) ? 1 : 0.5, axisLabel: { color: c.quiet, fontSize: 11, formatter: value => percent(Math.abs(value)) }, splitLine: { lineStyle: { color: c.line } } },
          yAxis: nameAxis(data.names, c, el),
          series: [
            ...data.answers.map((name, index) => ({ type: 'bar', name, data: [], itemStyle: { color: paint(index) } })),
            {
              type: 'custom', data: segments, silent: true,
              renderItem: (_, api) => {
                const row = api.value(0), answer = api.value(3), share = data.shares[row][answer];
                const [x1, y] = api.coord([api.value(1), row]);
                const [x2] = api.coord([api.value(2), row]);
                const strong = answer === 0 || answer === data.answers.length - 1;
                return {
                  type: 'rect', shape: { x: x1, y: y - 10, width: Math.max(x2 - x1 - 1, 0), height: 20, r: 2 }, style: { fill: paint(answer) },
                  textConfig: { position: 'inside' },
                  textContent: { style: { text: x2 - x1 > 34 ? percent(share) : '', fill: answer === middle || !(strong || c.isDark) ? c.text : c.surface, fontSize: 11, fontFamily: font } },
                };
              },
            },
          ],
        },
      };
    },

    dumbbell: (data, c, el) => ({
      height: 34 * data.names.length + 70,
      option: {
        grid: { ...grid(40), top: 40 },
        legend: { top: 0, left: 0, selectedMode: false, itemWidth: 10, itemHeight: 10, textStyle: { color: c.text, fontSize: 12 } },
        xAxis: { ...valueAxis(data, c, el), min: null, max: null, scale: true },
        yAxis: nameAxis(data.names, c, el),
        series: [
          {
            type: 'custom', silent: true, data: data.names.map((_, index) => [index, data.before[index], data.after[index]]).filter(([, before, after]) => before !== null && after !== null),
            renderItem: (_, api) => {
              const [x1, y] = api.coord([api.value(1), api.value(0)]);
              const [x2] = api.coord([api.value(2), api.value(0)]);
              return { type: 'line', shape: { x1, y1: y, x2, y2: y }, style: { stroke: c.quiet, lineWidth: 2 } };
            },
          },
          ...['before', 'after'].map((side, order) => ({
            type: 'scatter', name: data.heads[order], symbolSize: 11,
            itemStyle: order ? { color: c.series[1] } : { color: c.surface, borderColor: c.quiet, borderWidth: 2 },
            data: data[side].map((value, index) => value === null ? null : {
              value: [value, index],
              label: { show: true, color: c.text, fontSize: 11, formatter: data.texts[index][order], position: (data.after[index] >= data.before[index]) === Boolean(order) ? 'right' : 'left' },
            }).filter(Boolean),
          })),
        ],
      },
    }),

    network: (data, c, el) => ({
      height: Math.min(400, Math.max(300, el.clientWidth * 0.6)),
      option: {
        legend: { top: 0, left: 0, selectedMode: false, itemWidth: 10, itemHeight: 10, icon: 'circle', textStyle: { color: c.text, fontSize: 12 }, data: data.groups },
        series: [{
          type: 'graph', layout: 'force', roam: false, draggable: false, top: 60, bottom: 30, left: 50, right: 80,
          force: { repulsion: isNarrow(el) ? 160 : 420, edgeLength: isNarrow(el) ? 60 : 120, gravity: 0.12, layoutAnimation: false },
          categories: data.groups.map((name, index) => ({ name, itemStyle: { color: c.series[index] } })),
          label: { show: true, position: 'right', color: c.text, fontSize: 12, textBorderColor: c.surface, textBorderWidth: 3 },
          data: data.nodes.map(node => ({ name: node.name, category: node.group, symbolSize: node.center ? 24 : 13 })),
          links: data.links.map(link => ({ source: link.from, target: link.to, lineStyle: { width: link.weight * 1.3, color: c.quiet, opacity: 0.6 } })),
        }],
      },
    }),
  };

  const draw = figure => {
    const canvas = figure.querySelector('.chart-canvas');
    canvas.hidden = false;
    const { height, option } = kinds[figure.dataset.kind](JSON.parse(figure.dataset.chart), palette(), canvas);
    canvas.style.height = `${height}px`;
    echarts.getInstanceByDom(canvas)?.dispose();
    echarts.init(canvas, null, { renderer: 'svg' }).setOption({ animation: false, textStyle: { fontFamily: font }, ...option });
  };

  const figures = [...document.querySelectorAll('figure[data-chart]')];
  for (const figure of figures) {
    figure.querySelector('details').open = false;
    draw(figure);
    let width = figure.clientWidth;
    new ResizeObserver(() => {
      if (figure.clientWidth === width) return;
      width = figure.clientWidth;
      draw(figure);
    }).observe(figure);
  }
  dark.addEventListener('change', () => figures.forEach(draw));
})();
