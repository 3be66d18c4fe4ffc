"""Fine-tune a Llama model with LoRA on one GPU.

A sample to point at: rest the mouse on a word that you know, or do not.
"""

import torch
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

# QLoRA: frozen weights in NF4, expanded to bfloat16 for every product.
quantization = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",
    bnb_4bit_use_double_quant=True,
    bnb_4bit_compute_dtype=torch.bfloat16,
)

name = "meta-llama/Llama-3.1-8B"
tokenizer = AutoTokenizer.from_pretrained(name)
model = AutoModelForCausalLM.from_pretrained(name, quantization_config=quantization)

# Rotary position embedding (旋转位置编码), GQA, RMSNorm, SwiGLU.
config = model.config
print(config.rope_theta, config.num_key_value_heads, config.rms_norm_eps)

model = prepare_model_for_kbit_training(model)
model = get_peft_model(
    model,
    LoraConfig(
        r=16,
        lora_alpha=32,
        lora_dropout=0.05,
        target_modules=["q_proj", "v_proj", "gate_proj", "up_proj", "down_proj"],
        task_type="CAUSAL_LM",
    ),
)
model.print_trainable_parameters()

prompt = tokenizer("Why does a KV cache take memory?", return_tensors="pt")
answer = model.generate(
    **prompt.to(model.device),
    do_sample=True,
    temperature=0.7,
    top_p=0.9,
    max_new_tokens=128,
)
print(tokenizer.decode(answer[0], skip_special_tokens=True))
