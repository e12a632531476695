using AutoMapper;

namespace FacultyDev.Kernel.Mail;

internal sealed class MailMappingProfile : Profile
{
    public MailMappingProfile() => CreateMap<OutgoingMail, OutboxRow>();
}
