/**
 * Models and their files. A {@link org.digitlab.network.model.DigitModel} is a network together with its
 * {@link org.digitlab.network.model.Manifest}; {@link org.digitlab.network.model.ModelFile} saves models and opens
 * untrusted files safely, {@link org.digitlab.network.model.KerasImport} converts Keras models, and
 * {@link org.digitlab.network.model.TrainingStateFile} reads and writes the checkpoints of trainings.
 */
package org.digitlab.network.model;
