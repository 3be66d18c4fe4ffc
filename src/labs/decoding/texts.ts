// What the language model of the lab on decoding is trained on unless the reader brings a text: two small texts of our own.

export const english = `The model reads the prompt. The model reads the whole prompt at once. The model reads a question and writes an answer.
The model reads every word. The model reads the text from left to right. The model reads your question twice.
The model predicts the next token. The model predicts the next token from the tokens before it. The model predicts the next word.
The model writes one token at a time. The model writes a short answer. The model writes code. The model writes a story about the sea.
The model learns from text. The model learns from examples. The model learns the order of words, and the order of ideas.
The model knows many words. The model knows the rules of chess. The model forgets the start of a long story.
The model can be wrong. The model can be right for the wrong reason. The model can write a poem or a program.
The model is large. The model is small enough for a phone. The model is trained on text. The model is trained once and used many times.
The model answers in one sentence. The model answers the question. The model asks a question back.
A token is a word. A token is a piece of a word. A token is a number for the model. A token is cheap, and a million tokens are not.
The next token is drawn from a distribution. The next token is the likeliest one. The next token is a surprise. The next word is often the.
The answer is short. The answer is long. The answer is wrong. The answer is not in the text. The answer is in the last line of the prompt.
The answer depends on the prompt. The answer depends on the temperature. The answer begins with the first token.
The prompt is a question. The prompt is a page of code. The prompt is longer than the answer. The prompt ends with a question mark.
At a low temperature the model repeats itself. At a low temperature the text is safe and dull. At a high temperature the text is fresh and often wrong.
At a high temperature the model surprises the reader. At temperature zero the model always takes the likeliest token.
The reader asks a question. The reader asks for a story. The reader asks for code and reads the code. The reader waits for the first token.
The reader sees one token after another. The reader sees the answer and not the distribution. The reader trusts the model too much.
A good answer is short and true. A good answer is short, true and kind. A good story is a surprise. A good story is never the likeliest one.
A long text repeats itself. A long text repeats itself when every token is the likeliest one. A long story needs a plan.
Greedy search takes the likeliest token. Greedy search takes one token at a time and never looks back. Greedy search is fast.
Beam search keeps a few stories alive. Beam search keeps the likeliest ones. Beam search finds a likelier sentence. Beam search is slow and dull.
Sampling draws the next token. Sampling draws a token from the head of the distribution. Sampling cuts the tail.
The tail is long. The tail is long and each token in it is rare. The tail of the distribution holds many wrong words. The head of the distribution holds a few good words.
In the middle of a sentence the model is sure. In the middle of a word the model is very sure. At the start of a sentence the model is not sure.
In the morning the model reads the news. In the evening the model writes the news. In the end the reader decides.
One day the model reads a story about the sea. One day the model writes a letter to the reader. One token at a time the story grows.
Once upon a time there was a model. Once upon a time there was a small model that knew many words. Once upon a time there was a reader who asked for a story about the sea.
There was a prompt and there was an answer. There was a question at the end of the prompt. There was no answer in the text.
The sea is large. The sea is old. The sea is blue in the morning and black in the evening. The sea knows nothing about the model.
The story begins with the sea. The story begins with a question. The story ends well. The story ends with the first word.
The text is long. The text is a list of tokens. The text is cut into tokens before the model reads it. The text repeats the question.
The question is short. The question is hard. The question is not in the text. The question comes first and the answer comes last.
The program reads a line of code. The program writes a line of text. The program is wrong in the last line. The program can be right by chance.
The first token takes a long time. The first token depends on the prompt. The last token ends the text. Every token depends on the tokens before it.
Every word is a choice. Every choice is a small risk. Every answer is one of many. Every model is wrong, and many models are useful.`;

export const chinese = `模型读提示词。模型读完整个提示词再回答。模型读问题，写答案。模型读每一个字。模型从左到右读文本。
模型预测下一个词。模型预测下一个词，再预测下一个词。模型预测的是概率，不是答案。模型预测下一个字的概率。
模型写一个故事。模型写一段代码。模型写得很快。模型写出第一个字，再写出第二个字。模型写的故事里有一片大海。
模型学的是文本。模型学会了下棋。模型学会了写诗。模型学不会的，就去猜。模型知道很多词。模型知道下棋的规则。
模型会犯错。模型会重复自己的话。模型会说谎，但是模型不知道。模型很大。模型很小，手机也装得下。
模型回答问题。模型回答得很短。模型回答之前先想一想。模型忘了故事的开头。
下一个词是概率最大的词。下一个词是抽出来的。下一个词是一个意外。下一个字是什么，模型只知道概率。
答案很短。答案很长。答案是错的。答案是对的，理由是错的。答案不在文本里。答案在提示词的最后一行。答案取决于提示词。答案取决于温度。
提示词是一个问题。提示词是一段代码。提示词比答案长。提示词的最后是一个问号。
温度低的时候，模型会重复自己的话。温度低的时候，文本又稳又闷。温度高的时候，文本又新又容易错。温度高的时候，模型会说出意外的话。温度为零的时候，模型总是选概率最大的词。
读者问一个问题。读者问模型要一个故事。读者等第一个字。读者看到的是答案，看不到概率。读者太相信模型。
好答案又短又对。好故事是一个意外。好故事从来不是概率最大的那个。好问题比好答案难。
很长的文本会重复自己。很长的故事要有一个提纲。每一步都选概率最大的词，文本就会重复自己。
贪心搜索每一步都选概率最大的词。贪心搜索从来不回头。贪心搜索很快。贪心搜索看不到后面的词。
束搜索同时留下几个故事。束搜索留下概率最大的几个。束搜索找到的句子概率更大。束搜索又慢又闷。
采样就是按概率抽一个词。采样只从头部抽。采样先砍掉尾巴，再按概率抽一个词。
尾巴很长。尾巴很长，里面的每一个词都很少见。尾巴里有很多错的词。头部只有几个好词。
句子的开头，模型拿不准。句子的中间，模型很有把握。词的中间，模型更有把握。
早上，模型读新闻。晚上，模型写新闻。最后，读者说了算。
有一天，模型读到一个故事。有一天，模型给读者写了一封信。有一天，读者问模型：大海是什么？
从前有一个模型。从前有一个很小的模型，知道很多词。从前有一个读者，想听一个大海的故事。从前有一片大海。
大海很大。大海很老。大海早上是蓝的，晚上是黑的。大海不知道模型。
故事的开头是大海。故事的开头是一个问题。故事的结尾很好。故事的结尾就是第一个字。故事很长，读者很忙。
文本很长。文本是一串词。文本先切成词，模型再去读。文本里没有答案。
问题很短。问题很难。问题不在文本里。问题在前，答案在后。
程序读一行代码。程序写一行文本。程序错在最后一行。程序也会碰巧是对的。
第一个字要等很久。第一个字取决于提示词。最后一个字是句号。每一个字都取决于前面的字。
每一个词都是一次选择。每一次选择都有一点风险。每一个答案都是很多答案里的一个。每一个模型都是错的，有的模型有用。`;
