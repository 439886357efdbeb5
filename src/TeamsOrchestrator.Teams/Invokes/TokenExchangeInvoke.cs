using System.Diagnostics.CodeAnalysis;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A client offers a single sign-on token.</summary>
/// <param name="Id">The offer's id: every client of the person makes the same offer.</param>
/// <param name="ConnectionName">The connection that asked for it.</param>
/// <param name="Token">The token; a secret, not checked yet.</param>
public sealed record TokenExchangeInvoke(string? Id, string? ConnectionName, string? Token)
{
    /// <summary>Reads the offer from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="invoke">The offer, if this is one.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out TokenExchangeInvoke? invoke)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var value = activity.Value;
        invoke = activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.SignInTokenExchange }
            ? new(Json.Text(value, "id"), Json.Text(value, "connectionName"), Json.Text(value, "token"))
            : null;
        return invoke is not null;
    }

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Id = ").Append(Id); // never the token: records end up in logs
        return true;
    }
}
