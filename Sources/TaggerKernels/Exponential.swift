// e to the power of sixteen numbers at once, good to about one part in ten thousand.

public enum Exponential {
  @inlinable @inline(__always)
  public static func of(_ x: SIMD16<Float>) -> SIMD16<Float> {
    // Rounds to whole numbers when added, and leaves them in the low bits: no conversion that the processor might lack.
    let rounder: Float = 0x1.8p23
    var scaled = x * 1.442_695
    scaled.replace(with: -126, where: scaled .< -126)
    scaled.replace(with: 126, where: scaled .> 126)
    let shifted = scaled + rounder
    let part = scaled - (shifted - rounder)
    // 2 to the power of the part, by a polynomial fitted on -0.5 … 0.5.
    let power = ((part * 0.055_171_67 + 0.242_611_23) * part + 0.693_260_98) * part + 0.999_925_2
    let whole = unsafeBitCast(shifted, to: SIMD16<UInt32>.self)
    let exponent = (whole &+ 127) &* (1 << 23)
    return power * unsafeBitCast(exponent, to: SIMD16<Float>.self)
  }
}
