// Names that tell of language models as such and of no one concept: a file that says them may mean what its words could mean.

/** Hardly ever said where language models are not the subject. */
export const fieldNames: readonly string[] = [
  'LLM',
  'LLMs',
  'large language model',
  'language model',
  'llama.cpp',
  'Hugging Face',
  'huggingface.co',
  'OpenAI',
  'Anthropic',
  'vLLM',
  'Ollama',
  'chat completion',
  'prompt_tokens',
  'completion_tokens',
  'max_tokens',
  'input_ids',
  'safetensors',
  'hidden_states',
  'generative AI',
  '大模型',
  '大语言模型',
  '语言模型',
  '预训练模型',
];
