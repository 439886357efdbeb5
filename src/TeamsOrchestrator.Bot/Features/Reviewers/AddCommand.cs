using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary><c>add &lt;person&gt; to R-1</c>: one more person decides.</summary>
internal sealed partial class AddCommand(TeamOrder order) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // "add Nora to R-1" and "add R-1 Nora" say the same.
        var match = Patiently.Do(() => PersonFirst().Match(call.Arguments));
        var turned = match.Success ? $"{match.Groups["code"].Value} {match.Groups["who"].Value}" : call.Arguments;
        return order.RunAsync(call with { Arguments = turned }, PassOnPurpose.Add, "add", text => (text, null), cancellationToken);
    }

    [GeneratedRegex(@"^(?<who>.*?)\s*\b(?:to|zu)\s+(?<code>[Rr][-\s\u2010\u2011\u2013]?\d{1,9})\s*[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonFirst();
}
