# Why: what others say and show about parents makes a low one feel alone with not knowing.
# Source: O'Hara 2000.
why = The life you have now asks new things of you, often at night. No one is born knowing them, whatever others show. Feeling unsure is part of being new.
