using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>A file that the bot offered to a person in Teams: the person accepts, the bot puts it into the person's OneDrive.</summary>
internal sealed class FileOffer : ITenantOwned
{
    /// <summary>The kind of download that a received file is.</summary>
    public const string ReceivedFile = "cv";

    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Gets the received file; where something else is offered, what that is about.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Gets who makes what is offered, or null for the received file itself.</summary>
    public string? DownloadKind { get; init; }

    /// <summary>Gets what else the offered content depends on, in its maker's own form, or null.</summary>
    public string? DownloadParameters { get; init; }

    /// <summary>Gets about how large that is, in bytes, or null for a received file.</summary>
    public long? DownloadSize { get; init; }

    /// <summary>Gets the name under which something else than a received file is offered, or null.</summary>
    public string? DownloadName { get; init; }

    /// <summary>Gets the only person who may accept.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the conversation it was offered in.</summary>
    public required Guid ConversationRefId { get; init; }

    public FileOfferState State { get; private set; }

    /// <summary>Gets where to put the file: a secret that works for a short time. Forgotten after use.</summary>
    public string? UploadUrl { get; private set; }

    /// <summary>Gets how Teams shows the file once it is there, as JSON.</summary>
    public string? Shown { get; private set; }

    public int Version { get; private set; }

    /// <summary>Takes the person's yes; a second one changes nothing.</summary>
    /// <returns>Whether it was the first answer.</returns>
    public bool Accept(string uploadUrl, string shown)
    {
        if (State != FileOfferState.Open)
        {
            return false;
        }

        (UploadUrl, Shown) = (uploadUrl, shown);
        Become(FileOfferState.Accepted);
        return true;
    }

    /// <summary>Takes the person's no.</summary>
    /// <returns>Whether it was the first answer.</returns>
    public bool Decline()
    {
        if (State != FileOfferState.Open)
        {
            return false;
        }

        Become(FileOfferState.Declined);
        return true;
    }

    public void Delivered()
    {
        UploadUrl = null;
        Become(FileOfferState.Delivered);
    }

    public void Fail()
    {
        UploadUrl = null;
        Become(FileOfferState.Failed);
    }

    private void Become(FileOfferState state)
    {
        State = state;
        Version++;
    }
}
