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

// Seconds that all threads of this process have run, as the operating system counts them.
function processorTime() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
}

// Repeats the reading and returns the seconds of one core that it takes, as a mean.
function time(duration) {
    const start = processorTime();
    let runs = 0;
    do {
        loader.parse(readFileSync(file, 'utf8'));
        runs++;
    } while (processorTime() - start < duration);
    return (processorTime() - start) / runs;
}

time(seconds / 2); // warms up
const megabytes = statSync(file).size / 1e6;
console.log(`three.js ${(megabytes / time(seconds / 2)).toFixed(1)} MB/s (a file of ${megabytes.toFixed(1)} MB)`);
