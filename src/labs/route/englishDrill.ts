// The drill on what goes wrong after SFT in English.
import type { RouteStrings } from './strings.ts';

export const englishDrill: RouteStrings['drill'] = {
  title: 'What went wrong after SFT?',
  case: 'Case',
  overview:
    'Eight cases. Each begins with what one sees; you choose the likely cause, then the check, then the remedy.',
  symptom: 'What you see',
  steps: { cause: 'The likely cause?', check: 'Which check decides it?', remedy: 'And the remedy?' },
  right: 'Yes.',
  wrong: {
    cause: (symptom) => `Then you would see something else: ${symptom}`,
    check: (cause) => `That tells you something else: ${cause}`,
    remedy: (cause) => `That helps against something else: ${cause}`,
  },
  score: (first, done) => `Right at the first tap: ${first} of ${done}`,
  states: { new: 'not begun', begun: 'begun', solved: '✓ solved' },
  heads: ['What you see', 'State'],
  cases: {
    end: {
      symptom: 'Answers begin well and never stop; in the end the model writes the user’s next turn.',
      cause: 'The end token carried no loss: masked as padding, cut off, or another one than at serving.',
      check: 'Print the last tokens of one example beside their labels.',
      remedy: 'A pad token of its own, a mask by position, and the template’s end as eos_token.',
      fact: 'With pad_token = eos_token, transformers’ DataCollatorForLanguageModeling sets every end token to −100 too (transformers, issue 23530). Cutting at the maximum length takes the end away as well.',
    },
    template: {
      symptom: 'Even prompts from the training set are answered badly by the server; in the training code they work.',
      cause: 'Serving builds the prompt otherwise: another template, two start tokens, or no assistant marker.',
      check: 'Compare the token ids of one prompt in training and in serving.',
      remedy: 'One template for both, rendered and tokenised in one place.',
      fact: 'A rendered template that is tokenised again gets a second start token unless add_special_tokens=False is set (TRL, sft_trainer.py). The loss curve looks healthy all the same.',
    },
    loss: {
      symptom: 'The loss is far lower than in the last run, yet the answers are no better.',
      cause: 'The prompt and its fixed system text carry loss: the average is over text that is easy to predict.',
      check: 'Count the share of labels that are not −100 and decode which tokens they are.',
      remedy: 'Labels of −100 on the prompt, and packed examples kept apart.',
      fact: 'Losses under different masks cannot be compared. Llama 2 and Llama 3 mask the prompt (Touvron et al., 2023, sec. 3.1; Grattafiori et al., 2024, sec. 4.1.3).',
    },
    forgetting: {
      symptom: 'Better in the domain, several points worse on general benchmarks.',
      cause: 'Forgetting: narrow data, a high rate or many epochs moved the weights far from the base.',
      check: 'Base and tuned model in one harness, and a second run at a third of the rate.',
      remedy: 'Mix general data in, lower the rate, stop earlier, or use LoRA.',
      fact: 'Llama-2-7B on code instructions: after one epoch of full tuning the mean of three general benchmarks was 0.595, after sixteen 0.414; with LoRA of rank 16 and sixteen epochs 0.609 (Biderman et al., 2024, table S6).',
    },
    facts: {
      symptom: 'Sure and wrong about facts, some of which the base model still answered rightly.',
      cause: 'Facts that the base did not know were trained until they were fitted.',
      check: 'Accuracy split by what the base model already knew.',
      remedy: 'Stop early, drop such examples or relabel them “I don’t know”; leave facts to retrieval.',
      fact: 'Trained on unknown facts alone, PaLM 2 kept 95.6\u00a0% of the best-known questions at early stopping and 55.8\u00a0% at convergence (Gekhman et al., 2024, table 2).',
    },
    refusal: {
      symptom: 'It refuses to explain how to kill a Python process.',
      cause: 'Too much safety data, which teach words to be afraid of rather than intent.',
      check: 'Harmful prompts and harmless look-alikes together; report both rates.',
      remedy: 'A few percent of safety data, with harmless look-alikes answered in full.',
      fact: '3\u00a0% of safety examples helped LLaMA greatly; too many, and it refused prompts that merely look dangerous (Bianchi et al., 2023, abstract).',
    },
    format: {
      symptom: 'Every answer, sampled again and again, is nearly the same and has the same shape.',
      cause: 'Narrow targets, one per prompt, over many epochs.',
      check: 'Sample 16 answers to a prompt and count the distinct ones.',
      remedy: 'Several differing answers per prompt, and fewer epochs.',
      fact: 'Within SFT, LoRA kept more varied answers than full fine-tuning (Biderman et al., 2024, abstract); RLHF narrows further than SFT (Kirk et al., 2023, abstract).',
    },
    length: {
      symptom: 'Complete but long-winded; an automatic judge scores it higher, users do not.',
      cause: 'The training answers are long, and the judge likes length.',
      check: 'Mean length beside the score, and a comparison at controlled length.',
      remedy: 'Shorter targets where a short answer is enough; judge at controlled length.',
      fact: 'Automatic judges prefer longer answers; AlpacaEval therefore estimates the preference at equal length (Dubois et al., 2024, abstract).',
    },
  },
  question: {
    question: 'After SFT your model seems dumber than its base. What do you do first?',
    answers: [
      {
        text: 'Compare token ids of training and serving',
        right: true,
        reason: 'A wrong template, a second start token or an untrained end looks just like a dumber model.',
      },
      {
        text: 'Lower the learning rate and train again',
        reason: 'Perhaps later. First rule out that the model is merely addressed wrongly: compare the token ids.',
      },
      {
        text: 'Add more data',
        reason: 'If template or mask is wrong, more data repeat the fault. Compare the token ids first.',
      },
    ],
  },
};
