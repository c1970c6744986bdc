/// Written by `train-ranker`; thousandths.
enum RankerWeights {
  static let table = """
    bias 400
    kind=gap -600
    """
}
