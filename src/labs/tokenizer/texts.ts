// What the lab on tokenizers learns from unless the reader brings a text: three one-minute answers of this deck, and a program.

export const english = `A tokenizer maps text to integer ids and back; it is trained by counting, before the model, and then frozen.
You sample a corpus with the languages and the code you will serve, choose an algorithm and a vocabulary size, and decide how spaces and digits are split. Then you count. Most large models use byte pair encoding: start from single bytes, merge the most frequent adjacent pair into a new symbol, recount, and repeat until the vocabulary is full. Encoding replays the merges in the order they were learned. There are no gradients.
Two other algorithms matter. WordPiece, known from BERT, merges by likelihood instead of frequency. Unigram, known from T5, starts too large and prunes. SentencePiece is a library that offers BPE and Unigram, not a fourth algorithm.
One number: against Llama 2, Llama 3's tokenizer shortens English text by a fifth.
The caveat: the corpus decides who pays. In our small test, English-only training cost a Chinese text 2.7 times the tokens of its English version.
LoRA trains a small low-rank update beside frozen weights; QLoRA also stores those frozen weights in four bits, yet computes in sixteen.
Take one linear layer. LoRA freezes its weight matrix and adds a side path of two thin matrices, A and B. Only these get gradients and Adam states. A starts random and B at zero, so training starts from the unchanged model. The side path is scaled by alpha over r. Afterwards you add it into the weights, and inference costs nothing extra.
QLoRA does three more things. It stores the frozen weights as NF4: sixteen levels placed for bell-shaped data, not integers, expanded to bfloat16 before each product. It quantises the block scales as well. And optimiser states may move to CPU memory when the GPU runs short. Against full fine-tuning, the paper takes a 65B model from over 780 gigabytes to under 48.
One caveat: only the stored base shrinks about fourfold. Activations stay, and every step pays for the unpacking.
Inference is prefill then decode, with four independent choices: decoding rule, scheduling, memory and acceleration; only the first is meant to change outputs.
Prefill reads the whole prompt in parallel, gives the first token and fills the KV cache; compute usually limits it. Decode adds one token per step and rereads the weights every time, so memory bandwidth usually limits it. Most of the rest follows.
First, the decoding rule, greedy, beam search or sampling, decides what is written: quality, not speed. Second, scheduling: with continuous batching, requests join and leave at every step, so one read of the weights serves many users. Third, memory: Llama 3 8B needs 128 kibibytes of cache per token, a gibibyte at eight thousand tokens, and paging decides how many requests fit.
Acceleration comes in two kinds. FlashAttention, speculative decoding and parallelism are lossless by design; quantisation and cache eviction are lossy and must be evaluated. One caveat: lossless means the same distribution up to rounding, not necessarily the same text bit for bit.`;

export const chinese = `tokenizer 把文本变成整数 id，再变回来；它靠计数训练，在模型之前训好，然后冻结。
先按要服务的语言和代码采一份语料，选好算法和词表大小，再定空格和数字怎么切，剩下的就是数数。大模型多数用 BPE：从单个字节出发，把最高频的相邻一对合并成新符号，重新数，再合并，直到词表装满。编码时按学到的顺序重放这些合并。全程没有梯度。
还有两种算法。BERT 用的 WordPiece，合并看似然，不看频率。T5 用的 Unigram 反过来，先备一个过大的词表，再往下删。SentencePiece 是库，里面有 BPE 和 Unigram，不是第四种算法。
记一个数：同样的英文，Llama 3 用的 token 比 Llama 2 少五分之一。
要小心的是，谁多花钱由训练语料决定。我们做过小实验：只用英文训练，同样的内容，中文的 token 数是英文的 2.7 倍。
LoRA 冻结原权重，只训练一对低秩矩阵；QLoRA 再把冻结的权重存成 4 bit，计算仍用 16 bit。
先看一个线性层。LoRA 把原来的权重冻住，另外加一条旁路，由 A、B 两个小矩阵组成。只有它们有梯度和优化器状态。A 随机初始化，B 全零，所以起点就是原模型。旁路的输出要乘一个系数，alpha 除以 r。训练完可以把旁路合并回原权重，推理没有额外开销。
QLoRA 多做三件事。第一，冻结的权重存成 NF4，一共十六个取值，按正态分布来排。它不是整数，每次乘法前要先反量化成 BF16。第二，每块的缩放系数再量化一遍。第三，显存不够时，优化器状态可以换到 CPU 内存。论文里 65B 模型全参微调要 780 GB 以上，用 QLoRA 降到 48 GB 以内。
要注意，缩到四分之一左右的只是底座权重。激活不会变小，而且每一步都要多花时间反量化。
推理就是 prefill 加 decode，外加四个独立选择：解码规则、调度、显存、加速；只有第一个本来就要改变输出。
Prefill 并行读完整个 prompt，给出首 token，顺手写好 KV cache，瓶颈通常是算力。Decode 一步只出一个 token，每步都要把权重重读一遍，瓶颈通常是显存带宽。后面的方法大多从这里来。
第一，解码规则。贪心、beam search、采样决定写出什么，管的是质量，不是速度。第二，调度。连续批处理让请求每一步都能进出，读一遍权重，服务一批用户。第三，显存。Llama 3 8B 每个 token 要占 128 KiB 的 cache，八千 token 就是 1 GiB；分页决定能装下多少请求。
最后是加速，分两类。FlashAttention、投机解码、并行，设计上无损；量化和丢弃 KV 有损，上线前要重新评测。提醒一句：无损说的是分布不变，舍入误差除外，并不保证逐字相同。`;

export const code = `from collections import Counter

def merge(word, pair):
    out = []
    for s in word:
        if out and (out[-1], s) == pair:
            s = out.pop() + s
        out.append(s)
    return out

words = ("low·", 5), ("lower·", 2), ("newest·", 6), ("widest·", 3)
rules, corpus = [], [(list(w), n) for w, n in words]
for step in range(1, 11):
    pairs = Counter()
    for w, n in corpus:
        for p in zip(w, w[1:]):
            pairs[p] += n
    rules.append(max(pairs, key=pairs.get))
    corpus = [(merge(w, rules[-1]), n) for w, n in corpus]
    print(step, *rules[-1], pairs[rules[-1]])
word = list("lowest·")
for rule in rules:
    word = merge(word, rule)
print(word)`;

/** The dictionary of Sennrich et al. 2016, algorithm 1: low five times, lower twice, newest six times, widest three times. */
export const paper = `low low low low low lower lower
newest newest newest newest newest newest
widest widest widest`;
