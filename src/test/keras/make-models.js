// Small Keras models with random weights and what they answer, for the tests of the import: an implementation of Keras's
// layers that is not this project's (TensorFlow.js) makes them. Run it, then write-h5.py:
//   npm install @tensorflow/tfjs@4.22.0 && node make-models.js > models.json && python3 write-h5.py models.json DIR
const tf = require('@tensorflow/tfjs');
const L = tf.layers;
tf.setBackend('cpu');

let state = 7;
const random = () => { // Park and Miller 1988
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};

/** Weights that leave no activation dead and no probability at 0 or 1; positive ones for variances. */
function weights(layer) {
  return layer.weights.map(weight => {
    const fanIn = weight.shape.length > 1 ? weight.shape.slice(0, -1).reduce((a, b) => a * b) : 4;
    const positive = /variance/.test(weight.originalName);
    const values = Array.from({length: weight.shape.reduce((a, b) => a * b)},
      () => positive ? 0.5 + random() : (random() - 0.5) * 3 / Math.sqrt(fanIn));
    return tf.tensor(values, weight.shape);
  });
}

const sequential = layers => tf.sequential({layers});
const last = {inputShape: [28, 28, 1]};
const first = {inputShape: [1, 28, 28], dataFormat: 'channelsFirst'};
const f = {dataFormat: 'channelsFirst'};

function functional() {
  const input = tf.input({shape: [28, 28, 1]});
  let x = L.zeroPadding2d({padding: [[1, 0], [2, 3]]}).apply(input);
  x = L.conv2d({filters: 4, kernelSize: [3, 2], dilationRate: 2}).apply(x);
  x = L.leakyReLU({alpha: 0.2}).apply(x);
  x = L.conv2d({filters: 6, kernelSize: 4, strides: [3, 2], padding: 'same', activation: 'swish'}).apply(x);
  x = L.batchNormalization({center: false}).apply(x);
  x = L.globalAveragePooling2d({}).apply(x);
  return tf.model({inputs: input, outputs: L.softmax().apply(L.dense({units: 10}).apply(x))});
}

const models = {
  'channels-last': sequential([
    L.conv2d({...last, filters: 3, kernelSize: 3, padding: 'same', activation: 'relu'}),
    L.maxPooling2d({poolSize: 3, strides: 2, padding: 'same'}),
    L.conv2d({filters: 4, kernelSize: [5, 4], strides: 2, useBias: false}),
    L.batchNormalization({epsilon: 0.01}), L.activation({activation: 'elu'}),
    L.averagePooling2d({poolSize: 2, strides: 2, padding: 'same'}),
    L.dropout({rate: 0.25}), L.flatten(), L.batchNormalization({scale: false}),
    L.dense({units: 7, activation: 'tanh'}), L.dense({units: 10, activation: 'softmax'})]),
  'channels-first': sequential([
    L.conv2d({...first, filters: 3, kernelSize: 5, activation: 'relu'}), L.maxPooling2d({...f, poolSize: 4}),
    L.conv2d({...f, filters: 5, kernelSize: 3, activation: 'selu'}), L.flatten(f),
    L.dense({units: 10, activation: 'softmax'})]),
  'channels-first-plain-flatten': sequential([
    L.conv2d({...first, filters: 3, kernelSize: 5, activation: 'sigmoid'}), L.maxPooling2d({...f, poolSize: 4}),
    L.flatten(), L.dense({units: 10, activation: 'softmax'})]),
  'functional': functional(),
  'row-sigmoid': sequential([
    L.dense({inputShape: [784], units: 5, activation: 'hardSigmoid'}), L.dropout({rate: 0.2}),
    L.dense({units: 6, useBias: false}), L.reLU(), L.dense({units: 10, activation: 'sigmoid'})]),
  'square-logits': sequential([
    L.flatten({inputShape: [28, 28]}), L.dense({units: 6, activation: 'softsign'}), L.dense({units: 10})]),
  'row-reshaped': sequential([
    L.reshape({inputShape: [784], targetShape: [28, 28, 1]}),
    L.conv2d({filters: 2, kernelSize: 7, strides: 3, activation: 'tanh'}), L.globalMaxPooling2d({}),
    L.dense({units: 10, activation: 'softmax'})]),
};

const images = [0, 1, 2].map(n => Array.from({length: 784}, (_, i) => ((i * (n + 3) * 37 + (i >> 3) * 11) % 97) / 96));
const written = Object.entries(models).map(([name, model]) => {
  model.layers.forEach(layer => layer.setWeights(weights(layer)));
  const shape = model.inputs[0].shape.slice(1);
  const answers = model.predict(tf.tensor(images.flat(), [images.length, ...shape])).arraySync();
  return {name, config: model.toJSON(null, false), answers, weights: model.layers.map(layer => ({layer: layer.name,
    arrays: layer.getWeights().map((array, i) => ({name: layer.weights[i].originalName, shape: array.shape,
      values: Array.from(array.dataSync())}))}))};
});
console.log(JSON.stringify({images, models: written}));
