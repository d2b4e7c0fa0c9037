# After five prompts without an answer only the weekly ones come. Whoever writes again chooses anew, and owes nothing.
hello = Good that you are here. There is nothing to catch up on.
rhythm = How often would you like a question from me?
    .daily = Every evening
    .other-day = Every other evening
    .weekly = Weekly, not daily
