# Por qué: las señales hacia arriba también son señales.
# Fuente: Frank 2005.
signs = { $turn ->
    [0] Tus primeras señales, hacia abajo o hacia arriba: ¿apareció alguna este mes?
    [1] Mirando el mes: ¿notaste alguna de tus primeras señales, abajo o arriba?
   *[2] Las primeras señales que conoces en ti, también las del sueño: ¿hubo alguna este mes?
}
