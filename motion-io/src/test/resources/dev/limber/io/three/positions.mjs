// Prints where three.js has the bones of a file, as JSON: {NAME: [[x, y, z] at each time, ...]}.
// node positions.mjs gltf|fbx FILE TIME...
// node positions.mjs vrma CHARACTER.vrm ANIMATION.vrma TIME...    the names are those of VRM's bones
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
