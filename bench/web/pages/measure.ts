/** What one drawing cost. */
export type Mounted = { ms: number; nodes: number; longTasks: number };
/** What scrolling cost, over some seconds. */
export type Scrolled = { fps: number; frames: number; frameP95: number; longTasks: number; nodes: number };

/** Frames without a change after which a drawing counts as complete. */
const QUIET_FRAMES = 4;
const SCROLL_MS = 2_500;
/** Pixels a frame: about what a firm turn of the wheel gives. */
const SCROLL_STEP = 40;

/**
 * From the call to the frame that shows the last change: the same for everything that is measured, whether it draws at
 * once or in several goes.
 */
export async function measureMount(show: () => void, mark: string): Promise<Mounted> {
  const stage = document.getElementById('stage')!;
  const tasks = longTasks();
  let lastChange = Infinity;
  const observer = new MutationObserver(() => (lastChange = performance.now()));
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  const start = performance.now();
  show();
  let complete = start;
  let quiet = 0;
  while (quiet < QUIET_FRAMES) {
    const before = lastChange;
    await frame();
    const painted = await afterPaint();
    if (lastChange !== before || document.querySelector(mark) === null) {
      quiet = 0;
      complete = painted;
    } else quiet += 1;
  }
  observer.disconnect();
  const count = tasks.end();
  return { ms: complete - start, nodes: stage.querySelectorAll('*').length, longTasks: count };
}

export async function measureScroll(selector: string): Promise<Scrolled> {
  const scroller = document.querySelector<HTMLElement>(selector)!;
  const tasks = longTasks();
  const frames: number[] = [];
  let nodes = 0;
  const start = await frame();
  let last = start;
  while (last - start < SCROLL_MS) {
    scroller.scrollTop += SCROLL_STEP;
    const now = await frame();
    frames.push(now - last);
    last = now;
    if (frames.length % 20 === 0) nodes = Math.max(nodes, document.querySelectorAll('#stage *').length);
  }
  if (scroller.scrollTop < (frames.length * SCROLL_STEP) / 2) throw new Error(`${selector} does not scroll`);
  frames.sort((one, other) => one - other);
  return {
    fps: (frames.length * 1_000) / (last - start),
    frames: frames.length,
    frameP95: frames[Math.floor(frames.length * 0.95)]!,
    longTasks: tasks.end(),
    nodes,
  };
}

function longTasks() {
  const found: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    end: () => {
      found.push(...observer.takeRecords());
      observer.disconnect();
      return found.length;
    },
  };
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A message is answered only after the frame has been painted. */
function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(performance.now()));
    port1.start();
    port2.postMessage(null);
  });
}

/** Chromium's own, where it was started to offer them. */
type Chromium = { gc: () => void; performance: { memory: { usedJSHeapSize: number } } };

/** What is held once the garbage is collected, in MB. */
export function heap(): number {
  const { gc, performance } = globalThis as unknown as Chromium;
  gc();
  return performance.memory.usedJSHeapSize / 1_048_576;
}
