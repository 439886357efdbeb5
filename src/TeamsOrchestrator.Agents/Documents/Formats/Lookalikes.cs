using System.Collections.Frozen;
using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Letters of other scripts that look like Latin ones: inside a Latin word a reader sees no difference, and a search finds another word.</summary>
internal static class Lookalikes
{
    private static readonly FrozenDictionary<char, char> Latin = Pairs(
        "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw кk вb "
        + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo ρp νv ιi κk υu");

    /// <summary>Writes words that mix scripts as a reader sees them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="replaced">How many letters were of another script.</param>
    /// <returns>The line; unchanged where no word mixes scripts.</returns>
    public static string Straighten(string line, out int replaced)
    {
        replaced = 0;
        if (!line.AsSpan().ContainsAnyInRange('\u0370', '\u052F') || !line.AsSpan().ContainsAnyInRange('A', 'z'))
        {
            return line;
        }

        var straight = new StringBuilder(line.Length);
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            if (end == start)
            {
                straight.Append(line[start++]);
                continue;
            }

            var word = line.AsSpan(start, end - start);
            var others = IsDisguised(word);
            replaced += others;
            foreach (var letter in word)
            {
                straight.Append(others > 0 ? Latin.GetValueOrDefault(letter, letter) : letter);
            }

            start = end;
        }

        return straight.ToString();
    }

    // A word of both scripts in which everything that is not Latin looks as if it were.
    private static int IsDisguised(ReadOnlySpan<char> word)
    {
        int latin = 0, others = 0;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetter(letter))
            {
                latin++;
            }
            else if (Latin.ContainsKey(letter))
            {
                others++;
            }
            else if (letter is >= '\u0370' and <= '\u052F')
            {
                return 0;
            }
        }

        return latin > 0 ? others : 0;
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) => pairs.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
