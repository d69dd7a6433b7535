<div class="review-ground" id="piece" tabindex="0" role="region" aria-label="{{PIECE}} {{PIECE_TITLE}}">
<details class="review-prompt"><summary>[[review.prompt]]</summary>{{PROMPT_HTML:none}}</details>
{{#NOTHING}}<p class="slate">[[review.nothing]]</p>{{/NOTHING}}
{{#SHEET}}<article class="review-sheet" aria-label="[[review.writing]]">{{#PARAGRAPH}}<p>{{TEXT}}</p>
{{/PARAGRAPH}}</article>{{/SHEET}}
{{#EXHIBIT}}
<section class="group" aria-label="{{NAME}}">
<div class="review-tools"><strong>{{NAME}}</strong>{{#FILE}} <span>{{SIZE}}</span> <span><a href="{{ADDRESS}}" target="_blank" rel="noopener">[[review.open_alone]]</a></span>{{/FILE}}</div>
{{#IS_PICTURE}}<article class="review-sheet is-picture"><img src="{{ADDRESS}}" alt="{{EXHIBIT_NAME}}" loading="lazy"></article>{{/IS_PICTURE}}
{{#IS_AUDIO}}<audio class="review-player" src="{{ADDRESS}}" controls preload="metadata" aria-label="{{EXHIBIT_NAME}}"></audio>{{/IS_AUDIO}}
{{#IS_VIDEO}}<video class="review-player" src="{{ADDRESS}}" controls preload="metadata" playsinline aria-label="{{EXHIBIT_NAME}}"></video>{{/IS_VIDEO}}
{{#IS_DOCUMENT}}<iframe class="review-document" src="{{ADDRESS}}#view=FitH&amp;navpanes=0" title="{{EXHIBIT_NAME}}" loading="lazy"></iframe>{{/IS_DOCUMENT}}
{{#IS_LINK}}<p><a href="{{LINK}}" target="_blank" rel="noopener noreferrer">{{LINK}}</a></p><p class="slate">[[review.link_note]]</p>{{/IS_LINK}}
{{#IS_OTHER}}<p class="slate">[[review.kept_file]]</p>{{/IS_OTHER}}
</section>
{{/EXHIBIT}}
</div>
