# Why: fixed session times are a part of the rhythm that ends.
# Source: Frank 2005; Weissman 2018.
normal = An ending can stir things up. You might feel sad, or angry, or fine. Feeling sad about an ending is not the same as getting ill again. You might keep something of your own at the hour of your sessions.
