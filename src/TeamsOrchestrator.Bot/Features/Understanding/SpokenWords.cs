using System.Text;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>What a person wrote and what it may mean, as it is kept: encrypted with a key of its own, for a day.</summary>
internal sealed class SpokenWords(HiringDb db, CandidateVault vault)
{
    /// <summary>Makes the key of a new text.</summary>
    public void MakeKey(SpokenText spoken) => vault.CreateKey(spoken.Id);

    /// <summary>Encrypts words.</summary>
    public Task<byte[]> CloseAsync(SpokenText spoken, string words, CancellationToken cancellationToken) => vault.ProtectAsync(spoken.Id, Encoding.UTF8.GetBytes(words), cancellationToken);

    /// <summary>Reads the text.</summary>
    /// <returns>The text; empty where it was erased.</returns>
    public Task<string> TextAsync(SpokenText spoken, CancellationToken cancellationToken) => OpenAsync(spoken, spoken.Text, cancellationToken);

    /// <summary>Reads the commands.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(SpokenText spoken, CancellationToken cancellationToken) =>
        (await OpenAsync(spoken, spoken.Lines, cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Erases the words, and the key, so that no copy of them can be read.</summary>
    public void Erase(SpokenText spoken)
    {
        (spoken.Text, spoken.Lines, spoken.State) = (null, null, SpokenTextState.Over);
        spoken.Version++;
        db.DataKeys.Remove(new DataKey { Id = spoken.Id, TenantId = db.Tenant.Id, Wrapped = [] });
    }

    private async Task<string> OpenAsync(SpokenText spoken, byte[]? closed, CancellationToken cancellationToken) =>
        closed is not null && await vault.UnprotectAsync(spoken.Id, closed, cancellationToken) is { } plain ? Encoding.UTF8.GetString(plain) : string.Empty;
}
