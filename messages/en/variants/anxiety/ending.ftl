# Why: worry about managing alone is the feeling that comes most at the end.
# Source: Lipsitz 1999; Weissman 2018.
normal = An ending can stir things up. You might feel worried, or sad, or fine. Worry about an ending is not the same as getting ill again. The steps you made with worry along were yours.
