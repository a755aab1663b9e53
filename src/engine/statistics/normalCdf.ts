/**
 * The distribution function of the standard normal distribution, both tails included, by Cody's rational
 * approximations of erf and erfc (W. J. Cody, 1969, Mathematics of Computation 23, 631–637, in the form that
 * his ANORM gives them, 1993, ACM TOMS algorithm 715): within 1e-15 of the value, relatively, down to x = −37.5.
 * @param x any number
 * @returns the probability of a value of at most x, in [0, 1]
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= CENTRE) return 0.5 + centre(x);
  const tail = size <= MIDDLE ? middle(size) * gauss(size) : size < GONE ? far(size) * gauss(size) : 0;
  return x > 0 ? 1 - tail : tail;
}

const CENTRE = 0.67448975;
const MIDDLE = Math.sqrt(32);
/** Beyond this the tail is below the smallest number above zero. */
const GONE = 38.6;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** exp(−x²/2), with x² split at a sixteenth so that the large part of the exponent is exact. */
function gauss(x: number): number {
  const rounded = Math.trunc(x * 16) / 16;
  return Math.exp((-rounded * rounded) / 2) * Math.exp((-(x - rounded) * (x + rounded)) / 2);
}

/** The probability between 0 and x, with its sign, for a size of x up to 0.67. */
function centre(x: number): number {
  const s = x * x;
  let above = 0.06568233791820745;
  above = above * s + 2.2352520354606837;
  above = above * s + 161.02823106855587;
  above = above * s + 1067.6894854603709;
  above = above * s + 18154.98125334356;
  let below = s + 47.202581904688245;
  below = below * s + 976.0985517377767;
  below = below * s + 10260.932208618979;
  below = below * s + 45507.78933502673;
  return (x * above) / below;
}

/** The upper tail ÷ exp(−x²/2), for x from 0.67 to √32. */
function middle(x: number): number {
  let above = 1.0765576773720192e-8;
  above = above * x + 0.39894151208813466;
  above = above * x + 8.883149794388377;
  above = above * x + 93.50665613217785;
  above = above * x + 597.2702763948002;
  above = above * x + 2494.5375852903726;
  above = above * x + 6848.190450536283;
  above = above * x + 11602.65143764735;
  above = above * x + 9842.714838383978;
  let below = x + 22.266688044328117;
  below = below * x + 235.387901782625;
  below = below * x + 1519.3775994075547;
  below = below * x + 6485.558298266761;
  below = below * x + 18615.571640885097;
  below = below * x + 34900.95272114598;
  below = below * x + 38912.00328609327;
  below = below * x + 19685.429676859992;
  return above / below;
}

/** The upper tail ÷ exp(−x²/2), for x from √32 on. */
function far(x: number): number {
  const s = 1 / (x * x);
  let above = 0.023073441764940174;
  above = above * s + 0.215898534057957;
  above = above * s + 0.12740116116024736;
  above = above * s + 0.022235277870649807;
  above = above * s + 0.0014216191932278934;
  above = above * s + 0.000029112874951168793;
  let below = s + 1.284260096144911;
  below = below * s + 0.4682382124808651;
  below = below * s + 0.06598813786892856;
  below = below * s + 0.0037823963320275824;
  below = below * s + 0.00007297515550839662;
  return (INVERSE_ROOT_TWO_PI - (s * above) / below) / x;
}
