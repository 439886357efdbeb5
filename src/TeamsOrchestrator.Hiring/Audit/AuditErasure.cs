using System.Collections.Frozen;
using System.Globalization;

namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>How an event says of which links the words were erased. Words that are missing without it were taken away by somebody else.</summary>
public static class AuditErasure
{
    /// <summary>The code of the event that says that a person's data were erased.</summary>
    public const string Candidate = "candidate.erased";

    /// <summary>The code of the event that says that the words of other events were erased.</summary>
    public const string Words = "words.erased";

    /// <summary>Gets the codes of the events whose detail is a list of links.</summary>
    public static IReadOnlySet<string> Codes { get; } = FrozenSet.Create(StringComparer.Ordinal, Candidate, Words);

    /// <summary>Writes numbers of links, such as <c>3,7-9</c>.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <returns>The list; empty where there are none.</returns>
    public static string Write(IEnumerable<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var ranges = new List<(long First, long Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (ranges is [.., var last] && last.Last == number - 1)
            {
                ranges[^1] = (last.First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(',', ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));
    }

    /// <summary>Reads numbers of links.</summary>
    /// <param name="text">What <see cref="Write"/> wrote.</param>
    /// <returns>The numbers; what is no number is left out.</returns>
    public static IReadOnlyList<long> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var numbers = new List<long>();
        foreach (var range in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-', 2);
            if (TryNumber(ends[0], out var first) && TryNumber(ends[^1], out var last))
            {
                for (var number = first; number <= last; number++)
                {
                    numbers.Add(number);
                }
            }
        }

        return numbers;
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
