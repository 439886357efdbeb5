using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Finds which criterion a person means. Where two fit equally well it finds none: guessing would change the wrong one.</summary>
internal sealed class CriterionFinder(SkillLexicon skills)
{
    private const double Enough = 0.6;

    private static readonly Regex Number = Phrases.Of(
        @"^(criterion|criteria|item|number|no\.?|nr\.?|point|kriterium|punkt|#) ?#?(?<n>\d{1,2})$");

    private static readonly FrozenDictionary<string, CriterionKind> Kinds = new Dictionary<string, CriterionKind>(StringComparer.Ordinal)
    {
        ["degree"] = CriterionKind.Education,
        ["education"] = CriterionKind.Education,
        ["studium"] = CriterionKind.Education,
        ["abschluss"] = CriterionKind.Education,
        ["language"] = CriterionKind.Language,
        ["languages"] = CriterionKind.Language,
        ["sprache"] = CriterionKind.Language,
        ["sprachkenntnisse"] = CriterionKind.Language,
        ["location"] = CriterionKind.Location,
        ["standort"] = CriterionKind.Location,
        ["certificate"] = CriterionKind.Certificate,
        ["certification"] = CriterionKind.Certificate,
        ["zertifikat"] = CriterionKind.Certificate,
        ["years"] = CriterionKind.Experience,
        ["experience"] = CriterionKind.Experience,
        ["berufserfahrung"] = CriterionKind.Experience,
        ["erfahrung"] = CriterionKind.Experience,
        ["jahre"] = CriterionKind.Experience,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds the criteria that some words mean: one, or each item of a list.</summary>
    /// <param name="subject">The words.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>The criteria; empty where a part of the words fits none.</returns>
    public IReadOnlyList<Criterion> FindAll(string subject, CriteriaSet criteria)
    {
        if (Find(subject, criteria) is { } one)
        {
            return [one];
        }

        var parts = subject.Split([", and ", ", und ", " and ", " und ", ", ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = parts.Length > 1 ? Array.ConvertAll(parts, part => Find(part, criteria)) : [];
        return Array.TrueForAll(found, criterion => criterion is not null) ? [.. found.OfType<Criterion>().Distinct()] : [];
    }

    /// <summary>Finds the criterion that some words mean.</summary>
    /// <param name="subject">The words.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>The criterion, or null where none or several fit.</returns>
    public Criterion? Find(string subject, CriteriaSet criteria)
    {
        var words = subject.Trim().Trim('"', '\'', '“', '”', '„');
        if (Number.Match(words) is { Success: true } match)
        {
            var index = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
            return index >= 1 && index <= criteria.Items.Count ? criteria.Items[index - 1] : null;
        }

        var exact = criteria.Items.FirstOrDefault(item => string.Equals(item.Id, words, StringComparison.OrdinalIgnoreCase) || string.Equals(item.Text, words, StringComparison.OrdinalIgnoreCase));
        return exact ?? Best(words, criteria) ?? OfKind(words, criteria);
    }

    private Criterion? Best(string words, CriteriaSet criteria)
    {
        var asked = Units(words);
        if (asked.Count == 0)
        {
            return null;
        }

        var scored = criteria.Items
            .Select(item => (Item: item, Units: Units(item.Text)))
            .Select(pair => (pair.Item, Shared: pair.Units.Count(asked.Contains), Other: pair.Units.Count(unit => !asked.Contains(unit))))
            .Where(scored => scored.Shared >= Enough * asked.Count)
            .OrderByDescending(scored => scored.Shared)
            .ThenBy(scored => scored.Other)
            .ToList();
        return scored.Count == 0 || (scored.Count > 1 && scored[0].Shared == scored[1].Shared && scored[0].Other == scored[1].Other) ? null : scored[0].Item;
    }

    private HashSet<string> Units(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var matches = skills.Matcher.Match(tokens);
        var units = matches.Select(match => match.Skill.Name).ToHashSet(StringComparer.Ordinal);
        units.UnionWith(tokens
            .Where((token, index) => !Filler.IsFiller(token.Fold) && token.Fold is not ("criterion" or "requirement" or "kriterium" or "anforderung") && !matches.Exists(match => match.First <= index && index <= match.Last))
            .Select(token => Stemmer.Stem(token.Fold)));
        return units;
    }

    private static Criterion? OfKind(string words, CriteriaSet criteria)
    {
        var kinds = Tokenizer.Tokenize(words).Where(token => Kinds.ContainsKey(token.Fold)).Select(token => Kinds[token.Fold]).Distinct().ToList();
        var items = kinds.Count == 1 ? criteria.Items.Where(item => item.Kind == kinds[0]).Take(2).ToList() : [];
        return items.Count == 1 ? items[0] : null;
    }
}
