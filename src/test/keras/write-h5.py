"""Writes what make-models.js made as Keras 2.4 writes it, with HDF5's own library (h5py 3.7)."""
import json
import sys

import h5py
import numpy as np

made = json.load(open(sys.argv[1]))
folder = sys.argv[2]
answers = {}
for model in made["models"]:
    config = model["config"]
    config = json.loads(config) if isinstance(config, str) else config
    config["keras_version"], config["backend"] = "2.4.0", "tensorflow"
    with h5py.File(f"{folder}/{model['name']}.h5", "w", track_order=False) as file:
        file.attrs["keras_version"], file.attrs["backend"] = "2.4.0", "tensorflow"
        file.attrs["model_config"] = json.dumps(config).encode()
        root = file.create_group("model_weights")
        root.attrs["layer_names"] = [layer["layer"].encode() for layer in model["weights"]]
        root.attrs["backend"], root.attrs["keras_version"] = b"tensorflow", b"2.4.0"
        for layer in model["weights"]:
            group = root.create_group(layer["layer"])
            names = [f"{layer['layer']}/{array['name'].split('/')[-1]}:0" for array in layer["arrays"]]
            group.attrs["weight_names"] = [name.encode() for name in names]
            for name, array in zip(names, layer["arrays"]):
                group.create_dataset(name, data=np.array(array["values"], "f4").reshape(array["shape"]))
    answers[model["name"]] = model["answers"]


def compress(whole, packed):
    """As h5repack does it, for Keras itself compresses nothing."""
    packed.attrs.update(whole.attrs)
    for name, node in whole.items():
        if isinstance(node, h5py.Group):
            compress(node, packed.create_group(name))
        else:
            packed.create_dataset(name, data=node[()], compression="gzip", shuffle=True)


with h5py.File(f"{folder}/channels-first-plain-flatten.h5") as plain, h5py.File(f"{folder}/compressed.h5", "w") as file:
    compress(plain, file)
json.dump({"images": "pixel i of image n is ((i * (n + 3) * 37 + (i >> 3) * 11) % 97) / 96", "answers": answers},
          open(f"{folder}/answers.json", "w"), indent=1)
