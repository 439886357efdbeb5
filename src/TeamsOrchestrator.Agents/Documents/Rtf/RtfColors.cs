namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>The colours of an RTF file by their numbers.</summary>
internal sealed class RtfColors
{
    private const int NearlyWhite = 0xEE;
    private const int Most = 4096;

    private readonly List<bool> isNearlyWhite = [];
    private (int Red, int Green, int Blue, bool IsGiven) current;

    /// <summary>Takes a part of the colour that is being read.</summary>
    /// <param name="part">r, g or b.</param>
    /// <param name="value">From 0 to 255.</param>
    public void Set(char part, int value) => current = part switch
    {
        'r' => (value, current.Green, current.Blue, true),
        'g' => (current.Red, value, current.Blue, true),
        _ => (current.Red, current.Green, value, true),
    };

    /// <summary>Ends the colour that is being read.</summary>
    public void End()
    {
        if (isNearlyWhite.Count < Most)
        {
            isNearlyWhite.Add(current is { IsGiven: true, Red: >= NearlyWhite, Green: >= NearlyWhite, Blue: >= NearlyWhite });
        }

        current = default;
    }

    /// <summary>Says whether a colour can hardly be told from white.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Whether it is nearly white.</returns>
    public bool IsNearlyWhite(int number) => number >= 0 && number < isNearlyWhite.Count && isNearlyWhite[number];
}
