using System.CommandLine;

namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary><c>audit verify</c>: goes through every link of the audit trail and says where it does not hold.</summary>
internal static class AuditCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        It reads the settings as the bot does (the environment, and the file .env), opens the database for reading only, and changes nothing: the bot may go on running meanwhile. It sees one moment of the data.

        Every requisition has a chain of its own, and the tenant one that says which chains there are. Found are links that were changed, removed, inserted or cut off at the end, words that were changed or taken away without having been erased, and chains that are missing as a whole. The first broken link of each chain is named.

        With --json the result is one object: outcome (ok or broken), and chains, each with tenant, chain, requisition, links, erased, brokenAt and what.

        Exit code 0: every chain holds.
        Exit code 1: one does not.
        Exit code 2: the arguments are wrong, or there is nothing to look at.
        """;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON instead of lines." };
        var verify = new Command("verify", "Checks that nobody changed the audit trail, while the bot runs or not.") { json };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var chains = await VerifyTrail.RunAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                AuditJson.Write(chains, Console.Out);
            }
            else
            {
                AuditLines.Write(chains, Console.Out);
            }

            return chains.All(chain => chain.Break is null) ? ExitCodes.Done : ExitCodes.Incomplete;
        });
        return new Command("audit", "Looks at the audit trail.") { verify };
    }
}
