// Frames per second of three.js's SkeletonUtils.retargetClip on one clip, to set beside RetargetBenchmark.
// Usage, in a directory where `npm install three` has run: node retarget-speed.mjs CLIP.bvh RIG.bvh
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const three = (file) => import(pathToFileURL(join(process.cwd(), 'node_modules/three', file)));
const { Skeleton, SkinnedMesh, BufferGeometry } = await three('build/three.module.js');
const { BVHLoader } = await three('examples/jsm/loaders/BVHLoader.js');
const { retargetClip } = await three('examples/jsm/utils/SkeletonUtils.js');

const [clipFile, rigFile] = process.argv.slice(2);
const loader = new BVHLoader();
const source = loader.parse(readFileSync(clipFile, 'utf8'));
const rig = loader.parse(readFileSync(rigFile, 'utf8'));

function skinned(skeleton) {
  const mesh = new SkinnedMesh(new BufferGeometry());
  mesh.add(skeleton.bones[0]);
  mesh.bind(new Skeleton(skeleton.bones));
  return mesh;
}

const from = skinned(source.skeleton);
const to = skinned(rig.skeleton);
const frames = source.clip.tracks[0].times.length;
const options = { hip: source.skeleton.bones[0].name, fps: frames / source.clip.duration };
const seconds = [];
for (let run = 0; run < 40; run++) {
  const start = performance.now();
  retargetClip(to, from, source.clip, { ...options });
  seconds.push((performance.now() - start) / 1000);
}
seconds.sort((a, b) => a - b);
const rate = (time) => Math.round(frames / time);
console.log(
  `three.js retargetClip: median ${rate(seconds[seconds.length >> 1])}, best ${rate(seconds[0])} frames/s` +
    ` (${seconds.length} runs of ${frames} frames)`,
);
