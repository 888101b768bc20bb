// Prints how fast three.js reads a BVH file: the yardstick of docs/bvh.md. Run it in a folder where `npm install three`
// has run: node bvh-speed.mjs FILE [SECONDS]
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The package is looked up where the command runs, not where this script lies.
const here = createRequire(pathToFileURL(process.cwd() + '/'));
const { BVHLoader } = await import(pathToFileURL(here.resolve('three/addons/loaders/BVHLoader.js')));

const file = process.argv[2];
const seconds = Number(process.argv[3] ?? 5);
const loader = new BVHLoader();

function repeat(duration) {
    const times = [];
    const start = performance.now();
    do {
        const before = performance.now();
        loader.parse(readFileSync(file, 'utf8'));
        times.push((performance.now() - before) / 1000);
    } while (performance.now() - start < duration * 1000);
    return times.sort((a, b) => a - b);
}

repeat(seconds / 2); // warms up
const times = repeat(seconds / 2);
const megabytes = statSync(file).size / 1e6;
const median = times[Math.floor(times.length / 2)];
console.log(`three.js ${(megabytes / median).toFixed(1)} MB/s (median of ${times.length} runs of ${megabytes.toFixed(1)} MB)`);
