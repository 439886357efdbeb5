using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary><c>hand over R-1 to &lt;person&gt;</c>: another recruiter is responsible from now on.</summary>
internal sealed partial class HandOverCommand(TeamOrder order) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        order.RunAsync(call, PassOnPurpose.HandOver, "hand over", text => (Patiently.Do(() => To().Replace(text, string.Empty)), null), cancellationToken);

    [GeneratedRegex(@"^(?:to|an)\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex To();
}
