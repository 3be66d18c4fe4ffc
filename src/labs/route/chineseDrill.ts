// The drill on what goes wrong after SFT in Chinese.
import type { RouteStrings } from './strings.ts';

export const chineseDrill: RouteStrings['drill'] = {
  title: 'SFT 之后哪里出了错？',
  case: '病例',
  overview: '八个病例。每个先给症状，你依次选：最可能的原因、该做的检查、补救办法。',
  symptom: '症状',
  steps: { cause: '最可能的原因？', check: '靠哪项检查确认？', remedy: '怎么补救？' },
  right: '对。',
  wrong: {
    cause: (symptom) => `那样的话，症状会是：${symptom}`,
    check: (cause) => `那项检查查的是：${cause}`,
    remedy: (cause) => `那个办法治的是：${cause}`,
  },
  score: (first, done) => `一次选对：${first} / ${done}`,
  states: { new: '没开始', begun: '进行中', solved: '✓ 已解决' },
  heads: ['症状', '状态'],
  cases: {
    end: {
      symptom: '回答开头没问题，就是停不下来，最后替用户写起了下一轮。',
      cause: '结束符没算 loss：当成 padding 遮掉了，被截断了，或者和部署时用的不是同一个。',
      check: '打印一条样本末尾的 token 和对应的 label。',
      remedy: 'pad 单独用一个 token，按位置做 mask，eos_token 设成模板的结束符。',
      fact: '设了 pad_token = eos_token，transformers 的 DataCollatorForLanguageModeling 会把所有结束符也标成 −100（transformers issue 23530）。按最大长度截断，同样会丢掉结束符。',
    },
    template: {
      symptom: '连训练集里的 prompt，线上都答得很差；放回训练代码里跑却正常。',
      cause: '线上拼 prompt 的方式不同：换了模板、起始符重复，或者少了助手标记。',
      check: '同一条 prompt，对比训练和线上的 token id。',
      remedy: '两边用同一个模板，渲染和分词只在一处做。',
      fact: '渲染好的模板再分词一遍，会多一个起始符，除非设 add_special_tokens=False（TRL，sft_trainer.py）。loss 曲线照样好看。',
    },
    loss: {
      symptom: 'loss 比上一次训练低很多，回答却没有变好。',
      cause: 'prompt 和固定的系统提示也算了 loss，平均里混进了很好猜的文本。',
      check: '统计 label 不是 −100 的比例，再解码看看是哪些 token。',
      remedy: 'prompt 的 label 设成 −100，packing 的样本互相隔开。',
      fact: '掩码不同，loss 不能直接比。Llama 2 和 Llama 3 都遮掉 prompt（Touvron 等，2023，3.1 节；Grattafiori 等，2024，4.1.3 节）。',
    },
    forgetting: {
      symptom: '领域里变好了，通用基准掉了好几个点。',
      cause: '遗忘：数据太窄、学习率太高或 epoch 太多，权重离底座太远了。',
      check: '底座和新模型用同一套评测，再用三分之一的学习率训一次。',
      remedy: '混入通用数据、降学习率、早点停，或者用 LoRA。',
      fact: 'Llama-2-7B 训代码指令，三项通用测试的平均分：全参一轮 0.595，十六轮 0.414；秩 16 的 LoRA 十六轮 0.609（Biderman 等，2024，表 S6）。',
    },
    facts: {
      symptom: '说错事实还很笃定，其中有些底座本来答得对。',
      cause: '底座不知道的事实，被一直训到拟合为止。',
      check: '按底座原来会不会，分开统计正确率。',
      remedy: '早停，删掉这类样本或改成「我不知道」；事实交给检索。',
      fact: '只拿未知事实来训，PaLM 2 最熟的那类题，早停时答对 95.6%，收敛时只剩 55.8%（Gekhman 等，2024，表 2）。',
    },
    refusal: {
      symptom: '问怎么杀掉一个 Python 进程，它拒绝回答。',
      cause: '安全数据太多，教会它怕某些词，而不是看意图。',
      check: '有害的 prompt 和看着像有害的一起测，两个比例都报。',
      remedy: '安全数据只占百分之几，并加入看着危险、其实正常的样本，认真回答。',
      fact: '加 3% 的安全样本，LLaMA 就安全很多；加过头，只是看着危险的问题也会被拒（Bianchi 等，2023，摘要）。',
    },
    format: {
      symptom: '同一个问题采样多少次，回答都差不多，连格式都一样。',
      cause: '目标太窄：每个 prompt 只有一种答案，又训了很多轮。',
      check: '一个 prompt 采样 16 次，数有几种不同的回答。',
      remedy: '每个 prompt 多给几种答案，少训几轮。',
      fact: '同样是 SFT，LoRA 的回答比全参更多样（Biderman 等，2024，摘要）；RLHF 比 SFT 更单一（Kirk 等，2023，摘要）。',
    },
    length: {
      symptom: '内容完整但啰嗦；自动评测打分更高，用户并不买账。',
      cause: '训练数据里的回答就长，评测模型又偏爱长答案。',
      check: '打分时同时看平均长度，再控制长度比一次。',
      remedy: '短答就够的地方给短答案；评测时控制长度。',
      fact: '自动评测偏爱更长的回答，所以 AlpacaEval 改成估计长度相同时的偏好（Dubois 等，2024，摘要）。',
    },
  },
  question: {
    question: 'SFT 之后，模型好像比底座还笨。你先做什么？',
    answers: [
      {
        text: '对比训练和线上的 token id',
        right: true,
        reason: '模板错了、起始符重复、结束符没训到，看上去都和「变笨」一模一样。',
      },
      { text: '降学习率，重训一遍', reason: '那是后面的事。先排除喂法不对：对比 token id。' },
      { text: '加数据', reason: '模板或 mask 错了，加数据只是把错误再放大。先对比 token id。' },
    ],
  },
};
