using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Teams.Probes;

/// <summary>Asks for the bot's token as the connector client does, and says what is wrong where it gets none.</summary>
/// <remarks>It keeps no token and repeats nothing of what the authority says but its code: the rest may name people and machines.</remarks>
public sealed partial class CredentialProbe
{
    private readonly Func<TokenCredential> create;
    private readonly string scope;

    /// <summary>Initializes a new instance of the <see cref="CredentialProbe"/> class for the credential of the settings.</summary>
    /// <param name="options">The settings of the channel, with an app id.</param>
    public CredentialProbe(TeamsChannelOptions options)
        : this(() => BotCredential.Create(options), options.Cloud.Scope)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CredentialProbe"/> class for another credential.</summary>
    /// <param name="create">Makes the credential.</param>
    /// <param name="scope">What the token is for.</param>
    public CredentialProbe(Func<TokenCredential> create, string scope) => (this.create, this.scope) = (create, scope);

    /// <summary>Asks.</summary>
    /// <param name="limit">How long the authority has to answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What came of it.</returns>
    public async Task<CredentialAnswer> AskAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            await create().GetTokenAsync(new TokenRequestContext([scope]), timeout.Token);
            return new(CredentialProblem.None);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Read(exception) is { } answer)
        {
            return answer;
        }
    }

    private static CredentialAnswer? Read(Exception exception) => exception switch
    {
        AuthenticationFailedException when Code().Match(Text(exception)) is { Success: true } code => new(CredentialProblem.Refused, code.Value),
        CredentialUnavailableException or CryptographicException or ArgumentException or IOException or UnauthorizedAccessException => new(CredentialProblem.Unusable),
        AuthenticationFailedException when Chain(exception).Any(inner => inner is CryptographicException or FileNotFoundException or ArgumentException) => new(CredentialProblem.Unusable),
        OperationCanceledException or AuthenticationFailedException or HttpRequestException or Azure.RequestFailedException => new(CredentialProblem.Unreachable),
        _ => null,
    };

    private static string Text(Exception exception) => string.Join('\n', Chain(exception).Select(inner => inner.Message));

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }

    [GeneratedRegex(@"\bAADSTS\d{3,9}\b|\binvalid_client\b|\bunauthorized_client\b|\binvalid_request\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
