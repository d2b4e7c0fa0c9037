# Why: signs on the high side are signs, too.
# Source: Frank 2005.
signs = { $turn ->
    [0] Your early signs, on the low side or the high side: did any show up this month?
    [1] Looking back at the month: did you notice any of your early signs, down or up?
   *[2] The first small signs that you know from yourself, sleep among them: were any of them there this month?
}
