"""Fine-tune a Llama model with LoRA on one GPU. A sample to point at: rest the mouse on lora_alpha."""

import torch
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

# QLoRA: the frozen weights are stored as NF4 and expanded to bfloat16 for every product.
quantization = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",
    bnb_4bit_use_double_quant=True,
    bnb_4bit_compute_dtype=torch.bfloat16,
)

tokenizer = AutoTokenizer.from_pretrained("meta-llama/Llama-3.1-8B")
model = AutoModelForCausalLM.from_pretrained("meta-llama/Llama-3.1-8B", quantization_config=quantization)

# What the model is made of: rotary position embedding (旋转位置编码), grouped-query attention, RMSNorm, SwiGLU.
config = model.config
print(config.rope_theta, config.num_key_value_heads, config.rms_norm_eps)

model = prepare_model_for_kbit_training(model)
model = get_peft_model(
    model,
    LoraConfig(
        r=16,
        lora_alpha=32,
        lora_dropout=0.05,
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"],
        task_type="CAUSAL_LM",
    ),
)
model.print_trainable_parameters()

prompt = tokenizer("Why does decoding with a KV cache take memory?", return_tensors="pt").to(model.device)
answer = model.generate(**prompt, do_sample=True, temperature=0.7, top_p=0.9, max_new_tokens=128)
print(tokenizer.decode(answer[0], skip_special_tokens=True))
