using System.Globalization;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Reads a workflow definition from YAML.</summary>
internal static class WorkflowReader
{
    // How the YAML library begins to say so.
    private const string Twice = "Duplicate key";

    // More rounds than these hardly make a draft better.
    private const int DefaultRevisions = 3;

    private static readonly Dictionary<string, StepOutcome> Outcomes =
        Enum.GetValues<StepOutcome>().ToDictionary(outcome => outcome.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, StepKind> Kinds =
        Enum.GetValues<StepKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly string[] OfReviews = ["by", "policy", "independent", "secondPerson", "revisions"];

    private static readonly Dictionary<string, ReviewPolicy> Policies = new(StringComparer.Ordinal)
    {
        ["any"] = ReviewPolicy.Any, ["all"] = ReviewPolicy.All, ["sequence"] = ReviewPolicy.Sequence,
    };

    private static readonly Dictionary<string, ReviewerRole> Reviewers = new(StringComparer.Ordinal)
    {
        ["hiring-manager"] = ReviewerRole.HiringManager, ["recruiter"] = ReviewerRole.Recruiter, ["hr"] = ReviewerRole.Hr,
    };

    /// <summary>Reads a definition.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="WorkflowFileException">The file cannot be used; the message says where and why.</exception>
    public static WorkflowDefinition Read(string fileName, string text)
    {
        var file = new SourceFile(fileName);
        var root = Parse(file, text);
        file.RefuseUnknown(root, "name", "version", "start", "steps");
        var lines = new Dictionary<string, Mark>(StringComparer.Ordinal);
        var steps = new Dictionary<string, WorkflowStep>(StringComparer.Ordinal);
        foreach (var (key, value) in file.Mapping(root, "steps").Children)
        {
            var id = file.Scalar(key);
            lines[id] = key.Start;
            steps.Add(id, ReadStep(file, id, value));
        }

        var definition = new WorkflowDefinition
        {
            Name = file.Text(root, "name"), Version = ReadVersion(file, root), Start = file.Text(root, "start"), Steps = steps,
        };
        return definition.FindProblems() is not [var problem, ..]
            ? definition
            : throw file.Problem(problem.StepId is null ? file.Node(root, "start").Start : lines[problem.StepId], problem.Message);
    }

    private static YamlMappingNode Parse(SourceFile file, string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            throw file.Problem(exception.Start, exception.Message.StartsWith(Twice, StringComparison.Ordinal)
                ? $"'{exception.Message[Twice.Length..].Trim()}' is there twice. Name each step and each key once."
                : $"This is not YAML: {exception.Message}");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw file.Problem(Mark.Empty, "The file must hold one workflow: name, version, start and steps.");
    }

    private static int ReadVersion(SourceFile file, YamlMappingNode root)
    {
        var node = file.Node(root, "version");
        return int.TryParse(file.Scalar(node), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? version
            : throw file.Problem(node.Start, "'version' must be a whole number from 1.");
    }

    private static WorkflowStep ReadStep(SourceFile file, string id, YamlNode node)
    {
        if (node is not YamlMappingNode step)
        {
            throw file.Problem(node.Start, $"The step '{id}' must say who or what it waits for: agent, review, each, wait or end.");
        }

        file.RefuseUnknown(step, [.. Kinds.Keys, .. Outcomes.Keys, .. OfReviews, "until", "when", "autonomy", "retry", "otherwise"]);
        var named = step.Children.Where(child => Kinds.ContainsKey(file.Scalar(child.Key))).ToList();
        if (named.Count != 1)
        {
            throw file.Problem(node.Start, $"The step '{id}' must name exactly one of: {string.Join(", ", Kinds.Keys)}.");
        }

        var (kind, subject) = (Kinds[file.Scalar(named[0].Key)], file.Scalar(named[0].Value));
        if (WorkflowSubjects.Of(kind) is { } known && !known.Contains(subject, StringComparer.Ordinal))
        {
            throw file.Problem(named[0].Value.Start, $"'{subject}' is not known to a step of this kind. Name one of: {string.Join(", ", known)}.");
        }

        var policy = ReadPolicy(file, step);
        return new WorkflowStep
        {
            Id = id,
            Kind = kind,
            Subject = subject,
            By = ReadReviewers(file, step),
            Policy = policy.Policy,
            Needed = policy.Needed,
            Independent = ReadFlag(file, step, "independent"),
            SecondPerson = ReadFlag(file, step, "secondPerson"),
            MostRevisions = ReadNumber(file, step, "revisions") ?? DefaultRevisions,
            Until = ReadUntil(file, step),
            When = ReadCondition(file, step),
            Autonomy = ReadAutonomy(file, step),
            Retry = ReadRetry(file, step),
            OtherwiseLocal = ReadOtherwise(file, step, kind),
            Transitions = step.Children
                .Where(child => Outcomes.ContainsKey(file.Scalar(child.Key)))
                .ToDictionary(child => Outcomes[file.Scalar(child.Key)], child => file.Scalar(child.Value)),
        };
    }

    private static IReadOnlyList<ReviewerChoice> ReadReviewers(SourceFile file, YamlMappingNode step) =>
        !step.Children.TryGetValue(new YamlScalarNode("by"), out var by) ? []
        : by is YamlSequenceNode { Children.Count: > 0 } several ? [.. several.Children.Select(node => ReadReviewer(file, node))]
        : [ReadReviewer(file, by)];

    // "hr", "ana@contoso.example", "person: an-object-id" or "manager-of: recruiter".
    private static ReviewerChoice ReadReviewer(SourceFile file, YamlNode node)
    {
        if (node is YamlMappingNode { Children.Count: 1 } named)
        {
            var (key, value) = (file.Scalar(named.Children[0].Key), file.Scalar(named.Children[0].Value));
            return key switch
            {
                "person" => new ReviewerChoice(Role: null, value),
                "manager-of" => Reviewers.TryGetValue(value, out var of) ? new ReviewerChoice(of, ManagerOf: true) : new ReviewerChoice(Role: null, value, ManagerOf: true),
                _ => throw file.Problem(named.Children[0].Key.Start, $"'{key}' cannot review. Name a role ({string.Join(", ", Reviewers.Keys)}), a mail address, 'person: …' or 'manager-of: …'."),
            };
        }

        var name = file.Scalar(node);
        return Reviewers.TryGetValue(name, out var role) ? new ReviewerChoice(role)
            : name.Contains('@', StringComparison.Ordinal) ? new ReviewerChoice(Role: null, name)
            : throw file.Problem(node.Start, $"'{name}' cannot review. Name one of: {string.Join(", ", Reviewers.Keys)}; or a mail address.");
    }

    private static (ReviewPolicy? Policy, int? Needed) ReadPolicy(SourceFile file, YamlMappingNode step)
    {
        if (!step.Children.TryGetValue(new YamlScalarNode("policy"), out var node))
        {
            return (null, null);
        }

        return Policies.TryGetValue(file.Scalar(node), out var policy) ? (policy, null)
            : int.TryParse(file.Scalar(node), NumberStyles.None, CultureInfo.InvariantCulture, out var needed) && needed > 0 ? (ReviewPolicy.NumberOf, needed)
            : throw file.Problem(node.Start, $"'{file.Scalar(node)}' is no policy. Name one of: {string.Join(", ", Policies.Keys)}; or how many decisions it takes, from 1.");
    }

    private static bool? ReadFlag(SourceFile file, YamlMappingNode step, string key) => !step.Children.TryGetValue(new YamlScalarNode(key), out var node) ? null
        : file.Scalar(node) switch
        {
            "true" => true,
            "false" => false,
            _ => throw file.Problem(node.Start, $"'{key}' must be true or false."),
        };

    private static int? ReadNumber(SourceFile file, YamlMappingNode step, string key) => !step.Children.TryGetValue(new YamlScalarNode(key), out var node) ? null
        : int.TryParse(file.Scalar(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw file.Problem(node.Start, $"'{key}' must be a whole number from 0.");

    // What happens where the language model cannot: the step waits (the default), or rules do the work.
    private static bool ReadOtherwise(SourceFile file, YamlMappingNode step, StepKind kind)
    {
        var node = Find(step, "otherwise");
        return node is not null && (kind, file.Scalar(node)) switch
        {
            (StepKind.Agent, "local") => true,
            (StepKind.Agent, "wait") => false,
            (StepKind.Agent, _) => throw file.Problem(node.Start, "'otherwise' must be wait (the step waits for the language model) or local (rules do the work)."),
            _ => throw file.Problem(node.Start, "'otherwise' belongs to a step that an agent runs."),
        };
    }

    private static YamlNode? Find(YamlMappingNode step, string key) => step.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string? ReadUntil(SourceFile file, YamlMappingNode step) => Find(step, "until") is not { } node ? null
        : WorkflowSubjects.Of(StepKind.Wait)!.Contains(file.Scalar(node), StringComparer.Ordinal) ? file.Scalar(node)
        : throw file.Problem(node.Start, $"'{file.Scalar(node)}' never happens. Name one of: {string.Join(", ", WorkflowSubjects.Of(StepKind.Wait)!)}.");

    private static WorkflowCondition? ReadCondition(SourceFile file, YamlMappingNode step)
    {
        if (Find(step, "when") is not { } node)
        {
            return null;
        }

        var condition = WorkflowCondition.Parse(file.Scalar(node));
        return condition.Facts.FirstOrDefault(item => !WorkflowFacts.Names.Contains(item.Fact, StringComparer.Ordinal)) is { Fact: { } unknown }
            ? throw file.Problem(node.Start, $"'{unknown}' is no fact. Name one or several of: {string.Join(", ", WorkflowFacts.Names)}; with 'not' before it, joined by 'and'.")
            : condition;
    }

    private static Autonomy ReadAutonomy(SourceFile file, YamlMappingNode step) => Find(step, "autonomy") is not { } node ? Autonomy.Drafts
        : Autonomy.Parse(file.Scalar(node)) ?? throw file.Problem(node.Start, $"'{file.Scalar(node)}' is no degree of autonomy. Write {Autonomy.Spellings}.");

    private static RetryRule? ReadRetry(SourceFile file, YamlMappingNode step)
    {
        if (Find(step, "retry") is not { } node)
        {
            return null;
        }

        if (node is not YamlMappingNode rule)
        {
            throw file.Problem(node.Start, "'retry' must say 'attempts', and may say 'pause'.");
        }

        file.RefuseUnknown(rule, "attempts", "pause");
        var attempts = file.Node(rule, "attempts");
        if (!int.TryParse(file.Scalar(attempts), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > RetryRule.MostAttempts)
        {
            throw file.Problem(attempts.Start, $"'attempts' must be a whole number from 1 to {RetryRule.MostAttempts}.");
        }

        return Find(rule, "pause") is not { } pause ? new RetryRule(number, null)
            : RetryRule.ParsePause(file.Scalar(pause)) is { } length ? new RetryRule(number, length)
            : throw file.Problem(pause.Start, "'pause' must be a length of time such as 30s, 5m or 1h.");
    }

    private sealed class SourceFile(string name)
    {
        public WorkflowFileException Problem(Mark at, string message) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{name}({Math.Max(1, at.Line)}): {message}"));

        public string Scalar(YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } value }
            ? value
            : throw Problem(node.Start, "A word is expected here.");

        public YamlNode Node(YamlMappingNode parent, string key) => parent.Children.TryGetValue(new YamlScalarNode(key), out var node)
            ? node
            : throw Problem(parent.Start, $"'{key}' is missing.");

        public string Text(YamlMappingNode parent, string key) => Scalar(Node(parent, key));

        public YamlMappingNode Mapping(YamlMappingNode parent, string key)
        {
            var node = Node(parent, key);
            return node as YamlMappingNode ?? throw Problem(node.Start, $"'{key}' must list steps by their ids.");
        }

        public void RefuseUnknown(YamlMappingNode node, params string[] known)
        {
            if (node.Children.Keys.FirstOrDefault(key => !known.Contains(Scalar(key), StringComparer.Ordinal)) is { } unknown)
            {
                throw Problem(unknown.Start, $"'{Scalar(unknown)}' is not known here. Use one of: {string.Join(", ", known)}.");
            }
        }
    }
}
