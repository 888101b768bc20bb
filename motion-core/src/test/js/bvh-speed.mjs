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

// Seconds that all threads of this process have run, as BvhSpeed counts them.
function processorTime() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
}

function repeat(duration) {
    const times = [];
    const start = processorTime();
    do {
        const before = processorTime();
        loader.parse(readFileSync(file, 'utf8'));
        times.push(processorTime() - before);
    } while (processorTime() - start < duration);
    return times.sort((a, b) => a - b);
}

repeat(seconds / 2); // warms up
const times = repeat(seconds / 2);
const megabytes = statSync(file).size / 1e6;
const speed = (megabytes / times[Math.floor(times.length / 2)]).toFixed(1);
console.log(`three.js ${speed} MB/s (median of ${times.length} runs of ${megabytes.toFixed(1)} MB)`);
