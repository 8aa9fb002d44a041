/**
 * How fast a network computes: an {@link org.digitlab.network.engine.Engine} trains an ordinary Deeplearning4j network
 * and runs images through it, by oneDNN where that is possible and by Deeplearning4j itself where it is not.
 *
 * <p>There are two steps down, each said once in the log: a network that no plan can take as a whole is computed by
 * Deeplearning4j with oneDNN behind its layer helpers, and a layer that a helper cannot do is Deeplearning4j's as well.
 * Either step may come late, with the first batch of a size that oneDNN refuses: {@link
 * org.digitlab.network.engine.AcceleratedEngine} then does that batch the other way and a training goes on.
 *
 * <h2>Decisions: what was slow, what was done, what it gave</h2>
 *
 * <p>Figures are images a second in training at batch 128, two cores of an AMD EPYC with AVX-512; the benchmark of the
 * README measures them anew.
 *
 * <ol>
 * <li><b>Threads fought for the cores.</b> OpenMP's waiting workers spin and take the cores from OpenBLAS, and
 * OpenBLAS does not know newer processors. {@link org.digitlab.network.platform.NativeSetup} tells both what to do before they
 * load: MLP 3,800 → 9,000. Since everything runs in one library now, a spin of a few microseconds is allowed again, for
 * waking a thread between two primitives took a quarter of the MLP's step.</li>
 * <li><b>Convolution by im2col</b> took a third of a step and unrolled images into matrices nine times their size.
 * oneDNN's direct convolutions need no such matrix. Deeplearning4j's own helper for them converts layouts at every
 * call, runs the forward pass a second time in the backward pass and leaves ReLU and pooling to others: CNN 400 →
 * 2,400. It is not used any more.</li>
 * <li><b>A plan for the whole network.</b> {@link org.digitlab.network.engine.plan.Planner} lays a network out once:
 * oneDNN chooses a blocked layout at the first convolution and everything up to the dense layers keeps it; bias and
 * ReLU are applied as the convolution writes; the derivative of ReLU is taken after the pooling's, on a quarter of
 * the values; weights and gradients are read and written where the network itself keeps them, so files, listeners and
 * snapshots see nothing of it. Buffers and primitives are made once: CNN 2,400 → 8,500, MLP 11,000 → 28,000.</li>
 * <li><b>Where it is attached.</b> Deeplearning4j's helper interfaces stand inside single layers and cannot fuse; its
 * optimizer is the one place where it asks for the gradient of a whole batch. {@link
 * org.digitlab.network.engine.optimizer.PlanOptimizer} answers there, so that {@code fit}, schedules, regularisation and
 * listeners remain Deeplearning4j's. Networks that no plan takes (other layers or activations) get oneDNN behind the
 * helper interfaces, two to five times as fast as without; a plan is again three to six times that.</li>
 * <li><b>Adam</b> then took half of the MLP's step, in operations without vector instructions. {@link
 * org.digitlab.network.engine.optimizer.Adam} does it in four passes of oneDNN over the same memory: MLP 28,000 → 48,000, CNN
 * 8,500 → 10,400. With penalties or other updaters Deeplearning4j's own code runs.</li>
 * <li><b>Dense layers behind convolutions</b> read blocked channels only through a slow path. Their input is laid out
 * channel by channel first, which costs less than a tenth of what it saves.</li>
 * <li><b>Dense weights in training</b> stay as the network keeps them. oneDNN's blocked layout multiplies a tenth
 * faster, but millions of weights and their gradients had to be brought there and back with every step: without that a
 * step of the default MLP takes a fifth less at batch 32 and a tenth less at 128. A plan that only predicts has its
 * weights blocked, for they are brought there once.</li>
 * <li><b>Dropout masks</b> are drawn by ND4J's generator in Deeplearning4j's order, a seventh of the MLP's processor
 * time. A faster generator would cost the proof that a seed gives the same training on both engines.</li>
 * <li><b>Softmax and loss</b> of a batch are a thousand numbers, done in Java.</li>
 * <li><b>Winograd's convolutions</b> compute gradients and predictions. By processor time the classic CNN trains at
 * 1.15 times the rate and predicts at 1.5 times, one with four convolutions at 1.25 and 1.9 times. The forward pass of
 * a training stays direct: Winograd's rounding depends on the place in the image, so that among the equal values of
 * blank paper another one is the largest of its window each time. The losses of the two engines then differ by a
 * thousandth after twenty steps; as it is they differ by 3e-5 after a hundred.</li>
 * <li><b>Batch normalisation</b> is one primitive with the ReLU behind it, in place backward, and folded into the
 * weights before it where a plan only predicts. oneDNN's first choice for it lets threads spin until all have come:
 * beside other work a step took four times as long as without normalisation. Its second choice adds a tenth, but sums
 * up less exactly: the variance of a channel is right to about one in a hundred thousand.</li>
 * </ol>
 *
 * <p>What is left: nine tenths of a CNN's step are convolutions, and the direct ones among them run at the processor's
 * arithmetic limit; of the MLP's, the dense products, Adam and the dropout masks.
 */
package org.digitlab.network.engine;
