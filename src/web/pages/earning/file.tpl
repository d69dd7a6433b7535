<li class="file"{{#PREVIEW_COMING}} data-preview-coming{{/PREVIEW_COMING}}>
{{#PREVIEW}}<img class="file-preview" src="{{PREVIEW_ADDRESS}}" alt="" width="48" height="60">{{/PREVIEW}}{{#NO_PREVIEW}}<span class="file-preview"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"></use></svg></span>{{/NO_PREVIEW}}
<div class="file-body"><p class="file-name">{{FILE_NAME}}</p><p class="file-facts">{{FACTS}}</p></div>
<p class="file-actions no-print">{{#OPEN_FILE}}<a href="{{FILE_ADDRESS}}">[[earning.open]]<span class="usa-sr-only"> {{FILE_NAME}}</span></a>{{/OPEN_FILE}}{{#OPEN_LINK}}<a href="{{LINK_ADDRESS}}" rel="noreferrer noopener">[[earning.open]]<span class="usa-sr-only"> {{FILE_NAME}}</span></a>{{/OPEN_LINK}}{{#REMOVABLE}}<a href="{{REMOVAL}}">[[earning.remove]]<span class="usa-sr-only"> {{FILE_NAME}}</span></a>{{/REMOVABLE}}</p>
{{#AUDIO}}<audio class="file-player no-print" src="{{FILE_ADDRESS}}" controls preload="metadata" aria-label="{{FILE_NAME}}"></audio>{{/AUDIO}}{{#VIDEO}}<video class="file-player no-print" src="{{FILE_ADDRESS}}" controls preload="metadata" playsinline aria-label="{{FILE_NAME}}"></video>{{/VIDEO}}
</li>
