// Prints where three.js has the bones of a file, as JSON: {NAME: [[x, y, z] at each time, ...]}.
// node positions.mjs gltf|fbx FILE TIME...
// node positions.mjs vrma CHARACTER.vrm ANIMATION.vrma TIME...    the names are those of VRM's bones
// node positions.mjs looks gltf|fbx FILE    instead: what the material of each mesh looks like
import fs from 'node:fs';
import * as THREE from 'three';
import { FBXLoader } from 'three/examples/jsm/loaders/FBXLoader.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { VRMLoaderPlugin } from '@pixiv/three-vrm';
import { VRMAnimationLoaderPlugin, createVRMAnimationClip } from '@pixiv/three-vrm-animation';

globalThis.self = globalThis; // the loaders are made for browsers
globalThis.window = globalThis;
console.warn = () => {};

function bytes(file) {
  const content = fs.readFileSync(file);
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
}

function gltf(file) {
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMLoaderPlugin(parser));
  loader.register((parser) => new VRMAnimationLoaderPlugin(parser));
  return new Promise((done, failed) => loader.parse(bytes(file), '', done, failed));
}

// Images are not unpacked here: that is the browser's work. What they are is told by their bytes.
const images = [];
globalThis.createImageBitmap = async (blob) => {
  images.push(blob.size);
  return { width: 1, height: 1 };
};
globalThis.document = {
  createElementNS: () => ({
    addEventListener() {},
    removeEventListener() {},
    set src(url) {
      images.push(fetch(url).then(async (answer) => (await answer.blob()).size));
    },
  }),
};

async function looks(kind, file) {
  const loaded = kind === 'fbx' ? new FBXLoader().parse(bytes(file), '') : await gltf(file);
  const meshes = [];
  (loaded.scene ?? loaded).traverse((node) => {
    if (node.isMesh) {
      const { uv, color, position } = node.geometry.attributes;
      meshes.push({
        material: node.material.name,
        color: node.material.color.toArray(),
        mapped: node.material.map !== null,
        space: node.material.map?.colorSpace,
        vertices: position.count,
        uv: uv ? Array.from(uv.array.slice(0, 6)) : [],
        vertexColors: color !== undefined && node.material.vertexColors,
        shapes: {
          names: Object.keys(node.morphTargetDictionary ?? {}),
          aside: Array.from(node.geometry.morphAttributes.position?.[1]?.array.slice(0, 6) ?? []),
        },
      });
    }
  });
  return { meshes, images: await Promise.all(images) };
}

if (process.argv[2] === 'looks') {
  console.log(JSON.stringify(await looks(process.argv[3], process.argv[4])));
  process.exit(0);
}
const [kind, file, ...rest] = process.argv.slice(2);
let scene;
let clip;
const bones = {};
let update = () => {};
if (kind === 'vrma') {
  const { vrm } = (await gltf(file)).userData;
  scene = vrm.scene;
  clip = createVRMAnimationClip((await gltf(rest.shift())).userData.vrmAnimations[0], vrm);
  update = () => vrm.humanoid.update();
  for (const name of Object.keys(vrm.humanoid.humanBones)) {
    bones[name] = vrm.humanoid.getRawBoneNode(name);
  }
} else {
  const loaded = kind === 'fbx' ? new FBXLoader().parse(bytes(file), '') : await gltf(file);
  scene = loaded.scene ?? loaded;
  clip = loaded.animations[0];
  scene.traverse((node) => {
    if (node.isBone) {
      bones[node.userData.name ?? node.name] = node; // the loader of glTF keeps the file's name there
    }
  });
}
const mixer = new THREE.AnimationMixer(scene);
mixer.clipAction(clip).setLoop(THREE.LoopOnce).play().clampWhenFinished = true;
const positions = {};
for (const time of rest) {
  mixer.setTime(Number(time));
  update();
  scene.updateMatrixWorld(true);
  for (const [name, bone] of Object.entries(bones)) {
    (positions[name] ??= []).push(bone.getWorldPosition(new THREE.Vector3()).toArray());
  }
}
console.log(JSON.stringify({ duration: clip.duration, positions }));
