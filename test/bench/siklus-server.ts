import { createApp } from '#app/create-app';
import { benchSettings } from './settings.js';

const started = performance.now();
const app = await createApp(benchSettings(process.env.BENCH_DATABASE ?? ''));
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: Number(new URL(await app.getUrl()).port), startMs: Math.round(performance.now() - started) });
process.on('message', () => process.send?.({ peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
