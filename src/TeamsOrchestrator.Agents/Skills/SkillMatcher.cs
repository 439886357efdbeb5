using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Finds the names of skills in tokens: whole words, the longest name first, ambiguous names only where a skill is meant.</summary>
internal sealed class SkillMatcher
{
    private readonly FrozenDictionary<string, Phrase[]> byFirstWord;

    public SkillMatcher(IReadOnlyList<Skill> skills)
    {
        byFirstWord = skills
            .SelectMany(skill => skill.Wordings.Select(wording => Phrase.Of(skill, wording)))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ThenByDescending(phrase => phrase.Wording.IsCaseSensitive).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Brings a wording into the form in which wordings are compared. "Kaufmann" and "Kauffrau" are two: a file may name both.</summary>
    public static string KeyOf(string wording) => string.Join(' ', Tokenizer.Tokenize(wording).Select(token => Stemmer.Singular(Tokenizer.Fold(token.Text))));

    /// <summary>Finds every skill that the tokens name.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <returns>The matches in order, without overlaps.</returns>
    public List<SkillMatch> Match(List<Token> tokens)
    {
        var candidates = new List<SkillMatch>();
        var doubtful = false;
        var index = 0;
        while (index < tokens.Count)
        {
            if (LongestAt(tokens, index) is { } match)
            {
                candidates.Add(match);
                doubtful |= match.NeedsContext;
                index = match.Last;
            }

            index++;
        }

        return doubtful ? SkillContext.Filter(tokens, candidates) : candidates;
    }

    private static string Word(Token token) => Stemmer.Singular(token.Fold);

    private SkillMatch? LongestAt(List<Token> tokens, int index)
    {
        var word = Word(tokens[index]);
        if (!byFirstWord.TryGetValue(word, out var phrases) && !(Unversioned(word) is { } name && byFirstWord.TryGetValue(name, out phrases)))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (phrase.Fits(tokens, index) && (phrase.IsAsWritten(tokens, index) || !phrase.Wording.NeedsContext))
            {
                // "react" in small letters may be the verb: beside other skills it is the library.
                var isDoubtful = phrase.Wording.NeedsContext || !phrase.IsAsWritten(tokens, index);
                return new SkillMatch(phrase.Skill, index, index + phrase.Words.Length - 1, isDoubtful);
            }
        }

        return null;
    }

    // Python3, Java8, Oracle11g, C++17: the version belongs to the name.
    private static string? Unversioned(string word)
    {
        var end = word.Length;
        if (end > 3 && char.IsAsciiLetter(word[^1]) && char.IsAsciiDigit(word[^2]))
        {
            end--;
        }

        while (end > 0 && (char.IsAsciiDigit(word[end - 1]) || word[end - 1] == '.'))
        {
            end--;
        }

        return end == word.Length || end < 3 ? null : word[..end];
    }

    private sealed record Phrase(Skill Skill, SkillWording Wording, string[] Words, string[] Written)
    {
        public static Phrase Of(Skill skill, SkillWording wording)
        {
            var tokens = Tokenizer.Tokenize(wording.Text);
            return new Phrase(skill, wording, [.. tokens.Select(Word)], [.. tokens.Select(token => token.Text)]);
        }

        public bool Fits(List<Token> tokens, int index)
        {
            if (index + Words.Length > tokens.Count)
            {
                return false;
            }

            for (var offset = 0; offset < Words.Length; offset++)
            {
                var token = tokens[index + offset];
                if (offset > 0 && (token.Before >= Gap.List || !string.Equals(Word(token), Words[offset], StringComparison.Ordinal)))
                {
                    return false;
                }
            }

            return true;
        }

        public bool IsAsWritten(List<Token> tokens, int index) =>
            !Wording.IsCaseSensitive || Written.Index().All(word => IsWrittenLike(tokens[index + word.Index].Text, word.Item));

        // Capitals matter, versions do not.
        private static bool IsWrittenLike(string text, string written) =>
            text.StartsWith(written, StringComparison.Ordinal) && text.AsSpan(written.Length).TrimStart("0123456789.").IsEmpty;
    }
}
