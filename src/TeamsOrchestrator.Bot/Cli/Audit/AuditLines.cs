using System.Globalization;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary>The result for people: a line for each chain that does not hold, and one that sums up.</summary>
internal static class AuditLines
{
    public static void Write(IReadOnlyList<VerifiedChain> chains, TextWriter output)
    {
        var broken = chains.Where(chain => chain.Break is not null).ToList();
        foreach (var chain in broken)
        {
            var at = chain.Break!.Number == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" link {chain.Break.Number}:");
            output.WriteLine($"BROKEN   {NameOf(chain)}:{at} {chain.Break.What}");
        }

        var (links, erased) = (chains.Sum(chain => chain.Count), chains.Sum(chain => chain.Erased));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{chains.Count} chains with {links} links, the words of {erased} erased: {(broken.Count == 0 ? "every chain holds." : $"{broken.Count} BROKEN.")}"));
    }

    private static string NameOf(VerifiedChain chain) => chain switch
    {
        { Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"R-{number} of tenant {chain.TenantId}"),
        _ when chain.ChainId == AuditLog.TenantChain => $"the chain of tenant {chain.TenantId}",
        _ => $"{chain.ChainId:D} of tenant {chain.TenantId}",
    };
}
