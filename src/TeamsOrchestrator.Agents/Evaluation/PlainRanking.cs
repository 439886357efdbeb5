namespace TeamsOrchestrator.Agents.Evaluation;

/// <summary>The two plain ways to rank texts for a text that know words and nothing else. What the agents find has to beat them clearly.</summary>
public sealed class PlainRanking
{
    // The usual constants of BM25.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    private readonly List<Dictionary<string, int>> texts;
    private readonly Dictionary<string, int> textsWith = new(StringComparer.Ordinal);
    private readonly List<int> lengths;
    private readonly double averageLength;
    private readonly List<Dictionary<string, double>> vectors;

    /// <summary>Initializes a new instance of the <see cref="PlainRanking"/> class.</summary>
    /// <param name="texts">The texts to rank.</param>
    public PlainRanking(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        this.texts = [.. texts.Select(RankedText.Count)];
        foreach (var word in this.texts.SelectMany(text => text.Keys))
        {
            textsWith[word] = textsWith.GetValueOrDefault(word) + 1;
        }

        lengths = [.. this.texts.Select(text => text.Values.Sum())];
        averageLength = lengths.Count == 0 ? 0 : lengths.Average();
        vectors = [.. this.texts.Select(Vector)];
    }

    /// <summary>Scores every text by Okapi BM25 with its usual constants.</summary>
    /// <param name="query">What is looked for.</param>
    /// <returns>A score for each text, in their order.</returns>
    public IReadOnlyList<double> Bm25(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = RankedText.Count(query).Keys.Where(textsWith.ContainsKey).ToList();
        return [.. texts.Select((text, index) => words.Sum(word => Bm25(text.GetValueOrDefault(word), lengths[index], textsWith[word])))];
    }

    /// <summary>Scores every text by the cosine of TF-IDF vectors, smoothed and normalised as usual.</summary>
    /// <param name="query">What is looked for.</param>
    /// <returns>A score for each text, in their order.</returns>
    public IReadOnlyList<double> TfIdf(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = Vector(RankedText.Count(query));
        return [.. vectors.Select(vector => asked.Sum(word => word.Value * vector.GetValueOrDefault(word.Key)))];
    }

    private double Bm25(int count, int length, int with)
    {
        var rarity = Math.Log(1 + ((texts.Count - with + 0.5) / (with + 0.5)));
        return rarity * count * (Saturation + 1) / (count + (Saturation * (1 - LengthWeight + (LengthWeight * length / averageLength))));
    }

    private Dictionary<string, double> Vector(Dictionary<string, int> counts)
    {
        var weights = counts.Where(count => textsWith.ContainsKey(count.Key)).ToDictionary(
            count => count.Key, count => count.Value * (Math.Log((1.0 + texts.Count) / (1 + textsWith[count.Key])) + 1), StringComparer.Ordinal);
        var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return length == 0 ? weights : weights.ToDictionary(weight => weight.Key, weight => weight.Value / length, StringComparer.Ordinal);
    }
}
