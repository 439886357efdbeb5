using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Turns a sentence of a job ad into the short wording of one or several criteria.</summary>
internal static class CriterionWording
{
    private const int Longest = 160;

    private static readonly Regex Link = Phrases.Of(@"\[(?<text>[^\]]*)\]\([^)]*\)");

    private static readonly Regex Abbreviation = Phrases.Of(@"^\W*(\p{L}|(\p{L}\.)+\p{L}|etc|inc|ltd|co|corp|incl|approx|no|st|dr|mr|mrs|ms|prof|vs|ca|bzw|ggf|inkl|usw|evtl|nr|max|min|z)$");

    private static readonly Regex Lead = Phrases.Of(
        @"^((ideally|preferably),? you( have|('|’)ve| bring| possess| hold| know| speak)( a)?|you (must |should |will |would |ideally |also |already )*(have|bring|are|hold|possess|need|know|speak|master)( at least| a)?( to have)?|candidates? (must|should)( have| be)?|applicants? (must|should)( have| be)?|we (are looking for|expect|require|need)|must have|must be|must|ideally,?|preferably,?"
        + @"|bonus:?|nice to have:?|(sie|du) (verfügen|verfügst|bringen|bringst|haben|hast|besitzen|besitzt|kennen|kennst|beherrschen|beherrschst|sprechen|sprichst)( über)?( eine?[nms]?)?|idealerweise (verfügen|verfügst|bringen|bringst|haben|hast|besitzen|besitzt) (sie|du)( über)?( eine?[nms]?)?|idealerweise|experience required:|required:|optional:|plus:) ");

    private static readonly Regex Trail = Phrases.Of(
        @"[ ,(–-]*(\(?(required|preferred|desirable|optional|mandatory|essential|nice[ -]to[ -]have|bonus|von vorteil|wünschenswert|zwingend erforderlich|erforderlich|vorausgesetzt|idealerweise)\)?|(is|are|would be|will be|is considered) (a |an |strongly |highly )?(big |strong )?(plus|bonus|advantage|required|preferred|essential|mandatory|desirable|nice to have|beneficial|must)"
        + @"|a (big )?(plus|must)|(ist|sind|wäre|wären) (ein |eine |zwingend |von )?(vorteil|plus|wünschenswert|erforderlich|notwendig|voraussetzung|muss|pflicht)|setzen wir voraus|mit|aus)[ .!)]*$");

    /// <summary>Shortens a sentence to what it asks.</summary>
    public static string Shorten(string sentence)
    {
        var text = Link.Replace(AdReader.Plain(sentence), "${text}").Trim();
        text = Lead.Replace(AdCues.WithoutMark(text), string.Empty);
        text = Trail.Replace(text, string.Empty);
        text = text.Trim().Trim('"', '“', '”', '„').TrimEnd('.', ';', ',').Trim();
        if (EndOfTitle(text) is { } title)
        {
            text = $"{text[..title]}: {Within(text[(title + 2)..])}";
        }

        if (text.Length > Longest)
        {
            text = Cut(text);
        }

        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    // "Clear communication. You explain …" has a title; "Experience with e.g. Python" and "Work for Fabrikam Inc. in Leeds" go on.
    private static int? EndOfTitle(string text)
    {
        if (text.IndexOf(". ", StringComparison.Ordinal) is not (> 0 and < 60 and var stop) || text[..stop].Split(' ').Length > 6)
        {
            return null;
        }

        var word = text[(text.LastIndexOf(' ', stop - 1) + 1)..stop];
        return Abbreviation.IsMatch(word) || !char.IsUpper(text[stop + 2]) ? null : stop;
    }

    // Behind a colon a sentence goes on in small letters, but for names, skills and German nouns.
    private static string Within(string sentence)
    {
        var word = sentence.Split(' ', ',', '.', ':', ';')[0];
        var isPlain = word.Skip(1).All(char.IsLower) && !WrittenLanguage.IsGerman(sentence) && (SkillLexicon.Default.FindIn(sentence) is not [{ Start: 0 }, ..]);
        return isPlain ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    // What a demand that is not the first of its sentence begins with, and what a criterion does not need.
    private static readonly Regex Joined = Phrases.Of(@"^((you |also |auch |to )*(have|bring|are|speak|know|hold|haben|hast|bringen|bringst|verfügen über|verfügst über|sprechen|sprichst|beherrschen|beherrschst|besitzen|besitzt|with|mit) )?((a|an|eine?[nms]?) )?");

    /// <summary>Shortens a demand that stands amid a sentence.</summary>
    public static string ShortenJoined(string demand) => Shorten(Joined.Replace(AdReader.Plain(demand), string.Empty));

    /// <summary>Splits a list of skills ("SQL and Python") into one wording each; anything else stays whole.</summary>
    public static IReadOnlyList<string> Split(string text, SkillLexicon lexicon)
    {
        var tokens = Tokenizer.Tokenize(text);
        var matches = lexicon.Matcher.Match(tokens);
        if (matches.Count < 2 || YearsPhrase.FindAll(tokens).Any())
        {
            return [text];
        }

        // Everything that is no skill must be filler, and nothing may say that one of them is enough.
        for (var index = 0; index < tokens.Count; index++)
        {
            var isSkill = matches.Exists(match => match.First <= index && index <= match.Last);
            if (!isSkill && (IsAlternative(tokens, index) || !Filler.IsFiller(tokens[index].Fold)))
            {
                return [text];
            }
        }

        if (matches.Where((match, index) => index > 0 && (tokens[match.First].Before is Gap.Slash or Gap.Bracket || match.First == matches[index - 1].Last + 1 && tokens[match.First].Before != Gap.List)).Any())
        {
            return [text];
        }

        return [.. matches.Select(match => text[tokens[match.First].Start..tokens[match.Last].End]).Select(name => char.ToUpperInvariant(name[0]) + name[1..])];
    }

    private static bool IsAlternative(List<Token> tokens, int index) =>
        tokens[index].Fold is "or" or "oder" or "bzw" or "like" or "such" or "wie" or "etc" or "similar" or "including" or "inkl" or "one" or "any" or "usw" or "example" or "ideally" or "preferably" or "idealerweise" or "vorzugsweise" or "especially" or "insbesondere"
        || (tokens[index].Fold is "e" or "z" && index + 1 < tokens.Count && tokens[index + 1].Fold is "g" or "b");

    private static string Cut(string text)
    {
        for (var sentence = text.LastIndexOf(". ", Longest, StringComparison.Ordinal); sentence > Longest / 3; sentence = text.LastIndexOf(". ", sentence - 1, StringComparison.Ordinal))
        {
            if (!Abbreviation.IsMatch(text[(text.LastIndexOf(' ', sentence - 1) + 1)..sentence]))
            {
                return text[..sentence];
            }
        }

        var word = text.LastIndexOf(' ', Longest - 1);
        return text[..(word > 0 ? word : Longest)].TrimEnd(',', ';', '(', ' ') + "…";
    }
}
