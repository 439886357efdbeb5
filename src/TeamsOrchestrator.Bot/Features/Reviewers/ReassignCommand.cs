using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary><c>reassign R-1 to &lt;person&gt;</c>, <c>reassign R-1 from &lt;person&gt; to &lt;person&gt;</c>: somebody else decides from now on.</summary>
internal sealed partial class ReassignCommand(TeamOrder order) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) => order.RunAsync(call, PassOnPurpose.Reassign, "reassign", Read, cancellationToken);

    private static (string Who, string? Replaced) Read(string text)
    {
        var match = Patiently.Do(() => Sentence().Match(text));
        return (match.Groups["who"].Value, match.Groups["from"].Success ? match.Groups["from"].Value : null);
    }

    [GeneratedRegex(@"^(?:(?:from|von)\s+(?<from>.+?)\s+(?=(?:to|an)\b))?(?:(?:to|an)\b)?\s*(?<who>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
